-- reads: pipeline_row
-- Numbers in the place asked for by release, stage and month. Whether a month is covered is judged by the whole release,
-- every place in it: a month in which it has no row of the stage anywhere is not covered and its number unknown,
-- never zero; the first and the last month are covered in part where the first or last day of any row lies inside them.
WITH present AS (
  SELECT release_key, stage FROM pipeline_row GROUP BY ALL HAVING sum(number) FILTER (in_scope) > 0
), edge AS (
  SELECT release_key, stage, min(day) AS first_day, max(day) AS last_day, bool_and(counted) AS counted
  FROM pipeline_row SEMI JOIN present USING (release_key, stage)
  WHERE day IS NOT NULL GROUP BY ALL
), covered AS (
  SELECT release_key, stage, month, sum(number) FILTER (in_scope) AS number
  FROM pipeline_row WHERE month IS NOT NULL GROUP BY ALL
), calendar AS (
  SELECT *, CAST(unnest(generate_series(date_trunc('month', first_day), last_day, INTERVAL 1 MONTH)) AS DATE) AS month
  FROM edge
)
SELECT c.release_key, c.stage, c.month,
  CASE WHEN v.month IS NOT NULL THEN CAST(coalesce(v.number, 0) AS BIGINT) END AS number,
  CASE
    WHEN v.month IS NULL THEN 'none'
    WHEN NOT c.counted AND (c.first_day > c.month AND c.month = date_trunc('month', c.first_day)
      OR c.last_day < last_day(c.month) AND c.month = date_trunc('month', c.last_day)) THEN 'part'
    ELSE 'whole'
  END AS coverage
FROM calendar c
LEFT JOIN covered v USING (release_key, stage, month)
