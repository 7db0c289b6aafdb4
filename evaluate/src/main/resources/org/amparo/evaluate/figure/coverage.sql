-- reads: local_booking
-- What puts a person into each file of bookings, and whether the publisher moved its dates.
SELECT f.frame, f.dates_shifted AS shifted, f.covers_from IS NOT NULL AS stated
FROM source_file f SEMI JOIN local_booking b USING (source_id)
GROUP BY ALL ORDER BY ALL
