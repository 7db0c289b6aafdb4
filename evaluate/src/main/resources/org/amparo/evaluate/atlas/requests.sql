-- reads: atlas_request
-- Requests of each stage by county, in parts that add up to all of them: years, months, and what the agency says of the person.
WITH part AS (
  SELECT status, 'year' AS part, in_year AS category, county_id, state, count(*) AS number FROM atlas_request GROUP BY ALL
  UNION ALL
  SELECT status, 'month', in_month, county_id, state, count(*) FROM atlas_request GROUP BY ALL
  UNION ALL
  SELECT status, 'criminality', criminality, county_id, state, count(*) FROM atlas_request GROUP BY ALL
  UNION ALL
  SELECT status, 'threat-level', coalesce(CAST(threat_level AS VARCHAR), 'unknown'), county_id, state, count(*)
  FROM atlas_request GROUP BY ALL
)
SELECT * FROM part ORDER BY ALL
