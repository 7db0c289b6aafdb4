-- reads: period, pipeline_month, police_count
-- The months that the records in scope cover, half-open, and the years of which there are records. Events reach back further than the
-- records they follow, so they count only where there is nothing else. The months that a yearly figure is divided by are those of the
-- jail's records, else those of ICE's file.
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
