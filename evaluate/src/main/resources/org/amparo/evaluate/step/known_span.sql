-- reads: covered, pipeline_month, police_count
-- The months that the records in scope cover in all, or what of them was asked for, half-open, and the years of which there are records.
-- Events reach back further than the records they follow, so they count only where there is nothing else.
WITH cut AS (
  SELECT greatest(from_on, CAST(getvariable('asked_from') AS DATE)) AS from_on,
    least(until_on, CAST(getvariable('asked_until') AS DATE)) AS until_on, years
  FROM covered
), event AS (
  SELECT month FROM pipeline_month WHERE number IS NOT NULL
  UNION ALL
  SELECT month FROM police_count WHERE in_scope AND NOT EXISTS (FROM pipeline_month)
), either AS (
  SELECT min(from_on) AS from_on, max(until_on) AS until_on, flatten(list(years)) AS years FROM cut WHERE from_on < until_on
  HAVING count(*) > 0
  UNION ALL
  SELECT min(month), CAST(max(month) + INTERVAL 1 MONTH AS DATE), list(DISTINCT year(month)) FROM event
  WHERE NOT EXISTS (FROM cut WHERE from_on < until_on)
)
SELECT min(from_on) AS from_on, max(until_on) AS until_on, flatten(list(years)) AS years FROM either
