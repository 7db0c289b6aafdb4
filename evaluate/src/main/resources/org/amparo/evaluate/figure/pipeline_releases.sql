-- reads: pipeline_row, pipeline_name
-- Each stage of each release, and whether the release names anybody by an id.
WITH named AS (
  SELECT release_key, bool_or(named) AS named FROM pipeline_row GROUP BY release_key
)
SELECT n.stage, n.release_name AS release, coalesce(r.named, FALSE) AS named
FROM pipeline_name n LEFT JOIN named r USING (release_key)
ORDER BY n.first_source, n.release_key, n.place
