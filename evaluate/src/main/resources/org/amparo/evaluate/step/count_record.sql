-- reads: release_file, scope_place, scope_facility, scope_landmark
-- Requests and encounters that ended in a detainer, as a publisher counted them by month. A count of a part is left out: it
-- would be added to the whole that it is part of.
SELECT f.release_key, c.source_id, c.what, c.period_from, c.number, c.landmark, c.area,
  getvariable('place_id') IS NULL
    OR coalesce(c.place_id IN (SELECT place_id FROM scope_place), FALSE)
    OR coalesce(c.facility_code IN (SELECT facility_code FROM scope_facility), FALSE)
    OR coalesce((c.landmark, coalesce(c.area, '')) IN (SELECT (landmark, area) FROM scope_landmark), FALSE) AS in_scope
FROM reported_count c
JOIN release_file f USING (source_id)
WHERE c.what IN ('detainer-encounters', 'detainers') AND c.outcome IS NULL AND c.number IS NOT NULL
  AND (c.period_until IS NULL OR c.period_until <= c.period_from + INTERVAL 1 MONTH)
