-- reads: pipeline_row, pipeline_month, pipeline_name
-- What bears on reading the counts of a release: months it does not cover, months it covers in part, and whether it names
-- anybody by an id.
WITH gap AS (
  SELECT release_key, stage, month, coverage,
    row_number() OVER (PARTITION BY release_key, stage, coverage ORDER BY month) AS number
  FROM pipeline_month WHERE coverage <> 'whole'
), run AS (
  SELECT release_key, stage, coverage, min(month) AS first, max(month) AS last
  FROM gap GROUP BY release_key, stage, coverage, date_diff('month', DATE '2000-01-01', month) - number
)
SELECT n.release_name, n.words, n.stage, r.coverage, strftime(r.first, '%B %Y') AS first, strftime(r.last, '%B %Y') AS last,
  NULL AS named, n.place, n.first_source, r.first AS from_month
FROM run r JOIN pipeline_name n USING (release_key, stage)
UNION ALL
SELECT n.release_name, min(n.words), NULL, 'names', NULL, NULL, bool_or(r.named), 0, min(n.first_source), NULL
FROM pipeline_row r JOIN pipeline_name n USING (release_key, stage)
GROUP BY n.release_key, n.release_name
ORDER BY first_source, place, from_month
