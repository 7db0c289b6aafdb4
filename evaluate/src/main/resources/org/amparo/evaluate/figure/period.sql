-- reads: period, pipeline_month, police_count
-- The months that the records in scope cover, half-open, and the years within them of which there is no record. Events reach back
-- further than the records they follow, so they count only where there is nothing else. The months that a yearly figure is divided by
-- are those of the jail's records, else those of ICE's file.
WITH known AS (
  SELECT min(from_on) AS from_on, max(until_on) AS until_on, flatten(list(years)) AS years,
    arg_min(months, CASE kind WHEN 'jail' THEN 1 WHEN 'issued' THEN 2 ELSE 3 END) AS months
  FROM period HAVING count(*) > 0
  UNION ALL
  SELECT min(month), CAST(max(month) + INTERVAL 1 MONTH AS DATE), list(DISTINCT year(month)), NULL
  FROM (
    SELECT month FROM pipeline_month WHERE number IS NOT NULL
    UNION ALL
    SELECT month FROM police_count WHERE in_scope AND NOT EXISTS (FROM pipeline_month)
  ) WHERE NOT EXISTS (FROM period)
  HAVING NOT EXISTS (FROM period)
)
SELECT strftime(from_on, '%B %Y') AS first, strftime(until_on - INTERVAL 1 DAY, '%B %Y') AS last, from_on, until_on, months,
  (SELECT string_agg(CAST(y AS VARCHAR), ', ' ORDER BY y)
    FROM (SELECT unnest(range(year(from_on), year(until_on - INTERVAL 1 DAY) + 1)) AS y) WHERE NOT list_contains(years, y)) AS missing_years
FROM known
