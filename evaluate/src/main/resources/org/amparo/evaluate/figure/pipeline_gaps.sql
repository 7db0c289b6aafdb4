-- reads: pipeline_month, pipeline_name
-- Runs of months that a stage of a release does not cover (none), or covers in part.
WITH gap AS (
  SELECT release_key, stage, month, coverage,
    row_number() OVER (PARTITION BY release_key, stage, coverage ORDER BY month) AS number
  FROM pipeline_month WHERE coverage <> 'whole'
), run AS (
  SELECT release_key, stage, coverage, min(month) AS first, max(month) AS last
  FROM gap GROUP BY release_key, stage, coverage, date_diff('month', DATE '2000-01-01', month) - number
)
SELECT r.coverage, n.stage, n.release_name AS release, strftime(r.first, '%Y-%m') AS first, strftime(r.last, '%Y-%m') AS last
FROM run r JOIN pipeline_name n USING (release_key, stage)
ORDER BY r.coverage, n.first_source, n.place, r.first
