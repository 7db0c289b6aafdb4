-- reads: release_file, atlas_place
-- ICE's arrests, removals and encounters that ended in a detainer, by release, county and day, those told again left out; and
-- the counts of such encounters that a publisher made. An event counts for a county as in a report on it: by its own place,
-- else where its facility, else where its landmark, is the county's own jail. The state takes in its other facilities and
-- landmarks too.
WITH facility AS (
  SELECT f.facility_code, any_value(CASE WHEN f.own THEN f.geoid END) AS county_id, any_value(p.state) AS state
  FROM facility_county f JOIN place p ON p.place_id = f.geoid GROUP BY ALL
), landmark AS (
  SELECT l.landmark, coalesce(l.area, '') AS area, any_value(CASE WHEN l.own THEN l.geoid END) AS county_id, any_value(p.state) AS state
  FROM landmark_county l JOIN place p ON p.place_id = l.geoid GROUP BY ALL
), record AS (
  SELECT e.source_id, CASE WHEN e.kind = 'encounter' THEN 'detainer-encounter' ELSE e.kind END AS stage,
    CAST(plausible(e.flags, 'occurred_at', e.occurred_at) AS DATE) AS day, 1 AS number, e.place_id, e.facility_code, e.landmark,
    coalesce(e.area, '') AS area
  FROM ice_event e
  WHERE NOT coalesce(e.duplicate_likely, FALSE)
    AND (e.kind IN ('arrest', 'removal') OR (e.kind = 'encounter' AND lower(trim(e.disposition)) = 'detainer'))
  UNION ALL
  SELECT source_id, 'detainer-encounter', period_from, number, place_id, facility_code, landmark, coalesce(area, '')
  FROM reported_count
  WHERE what = 'detainer-encounters' AND outcome IS NULL AND number IS NOT NULL
    AND (period_until IS NULL OR period_until <= period_from + INTERVAL 1 MONTH)
), counted AS (
  SELECT source_id, stage, place_id, facility_code, landmark, area, coalesce(CAST(year(day) AS VARCHAR), 'unknown') AS in_year,
    coalesce(strftime(day, '%Y-%m'), 'unknown') AS in_month, sum(number) AS number
  FROM record GROUP BY ALL
)
SELECT f.release_key, f.release_name, f.slug, f.file, c.stage, c.in_year, c.in_month,
  coalesce(a.county_id, s.county_id, l.county_id) AS county_id,
  CASE WHEN a.county_id IS NOT NULL THEN a.state WHEN s.county_id IS NOT NULL THEN s.state WHEN l.county_id IS NOT NULL THEN l.state
    ELSE coalesce(a.state, s.state, l.state) END AS state,
  CAST(sum(c.number) AS BIGINT) AS number
FROM counted c
JOIN release_file f USING (source_id)
LEFT JOIN atlas_place a ON a.place_id = c.place_id
LEFT JOIN facility s ON s.facility_code = c.facility_code
LEFT JOIN landmark l ON l.landmark = c.landmark AND l.area = c.area
GROUP BY ALL
