-- reads: request, atlas_place
-- Requests with the county they count for.
SELECT r.*, a.county_id, a.state,
  coalesce(CAST(year(r.requested_on) AS VARCHAR), 'unknown') AS in_year,
  coalesce(strftime(r.requested_on, '%Y-%m'), 'unknown') AS in_month
FROM request r LEFT JOIN atlas_place a USING (place_id)
