-- reads: compared_stay, local_booking, request_response, published_stay
-- From when on stays are compared: from booking where 95 percent of the requests came within a day of it, where no time of a request
-- is on record, or where a published mean, which counts from booking, stands in for the others. Else from the whole day since
-- booking by which 95 percent had come. A request that is renewed came when its first form did.
WITH lag AS (
  SELECT greatest(0, seconds_apart(b.zone, b.booked_at, r.first_received_at)) AS seconds
  FROM compared_stay s
  JOIN local_booking b USING (place_id, booking_key)
  LEFT JOIN request_response r ON r.stay_key = 'booking ' || s.place_id || ':' || s.booking_key
  WHERE s.held AND NOT s.declined
)
SELECT
  CASE WHEN NOT EXISTS (FROM published_stay) AND quantile_disc(seconds, 0.95) > 86400
    THEN 86400 * CAST(ceil(quantile_disc(seconds, 0.95) / 86400) AS BIGINT) ELSE 0 END AS seconds,
  count(seconds) AS known, count(*) AS held
FROM lag
