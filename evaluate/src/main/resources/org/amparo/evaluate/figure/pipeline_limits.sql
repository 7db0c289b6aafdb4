-- reads: pipeline_row, pipeline_month, pipeline_name
-- What bears on reading the counts of a release, a sentence each: whether it names anybody by an id, months it does not cover, and months
-- it covers in part.
WITH gap AS (
  SELECT release_key, stage, month, coverage,
    row_number() OVER (PARTITION BY release_key, stage, coverage ORDER BY month) AS number
  FROM pipeline_month WHERE coverage <> 'whole'
), run AS (
  SELECT release_key, stage, coverage, min(month) AS first, max(month) AS last
  FROM gap GROUP BY release_key, stage, coverage, date_diff('month', DATE '2000-01-01', month) - number
), missing AS (
  SELECT n.words || ': the release ' || n.release_name AS what, r.coverage, min(n.first_source) AS first_source, min(n.place) AS place,
    string_agg(strftime(r.first, '%B %Y') || CASE WHEN r.last > r.first THEN ' to ' || strftime(r.last, '%B %Y') ELSE '' END, ', '
      ORDER BY n.first_source, r.first) AS months
  FROM run r JOIN pipeline_name n USING (release_key, stage)
  GROUP BY n.words, n.release_name, r.coverage
), unnamed AS (
  SELECT n.release_name, min(n.first_source) AS first_source
  FROM pipeline_row r JOIN pipeline_name n USING (release_key, stage)
  GROUP BY n.release_key, n.release_name HAVING NOT bool_or(r.named)
), said(part, first_source, place, sentence) AS (
  SELECT DISTINCT 1, 0, 0, 'An encounter that ended in a detainer is ICE''s own entry. It is no request that a jail received, and one'
    || ' person can be encountered more than once.'
  FROM pipeline_name WHERE stage = 'detainer-encounter'
  UNION ALL
  SELECT DISTINCT 2, 0, 0, 'The stages of the pipeline are counted apart, by release. They are not of the same people, so none is divided'
    || ' by another; only people whom one release names in several tables are followed.'
  FROM pipeline_name
  UNION ALL
  SELECT 3, 0, 0, 'Nobody can be followed from one stage to the next in ' || string_agg(release_name, '; ' ORDER BY first_source)
    || ': it gives people no id, not even an anonymous one.'
  FROM (SELECT release_name, min(first_source) AS first_source FROM unnamed GROUP BY release_name) HAVING count(*) > 0
  UNION ALL
  SELECT 4, first_source, place, what || ' has no row of them in ' || months || ': those months are unknown, not zero.'
  FROM missing WHERE coverage = 'none'
  UNION ALL
  SELECT 5, first_source, place, what || ' covers only part of ' || months || '.' FROM missing WHERE coverage = 'part'
)
SELECT sentence FROM said ORDER BY part, first_source, place
