-- reads: atlas_request, atlas_place, reported_ledger, local_booking
-- The last year that each county's records speak of, by which the nearest rate is chosen.
WITH day AS (
  SELECT county_id, requested_on AS day FROM atlas_request
  UNION ALL
  SELECT a.county_id, CAST(b.booked_at AS DATE) FROM local_booking b JOIN atlas_place a USING (place_id)
  UNION ALL
  SELECT a.county_id, coalesce(l.data_month, l.report_month) FROM reported_ledger l JOIN atlas_place a USING (place_id)
)
SELECT county_id, CAST(year(max(day)) AS INTEGER) AS year FROM day
WHERE county_id IS NOT NULL AND day IS NOT NULL GROUP BY county_id ORDER BY county_id
