-- reads: atlas_event
-- Events of each release and stage by county, by year and by month.
SELECT slug || '.' || stage AS status, any_value(release_name) AS release_name, any_value(stage) AS stage, part, category, county_id,
  state, CAST(sum(number) AS BIGINT) AS number
FROM (
  SELECT *, 'year' AS part, in_year AS category FROM atlas_event
  UNION ALL
  SELECT *, 'month', in_month FROM atlas_event
)
GROUP BY slug || '.' || stage, part, category, county_id, state ORDER BY ALL
