-- reads: pipeline_row, pipeline_name
-- title: The pipeline by method and by landmark
-- description: One row a release, stage, part and month with any. A part is a method of arrest or, where a place was asked for, a landmark as the agency wrote it.
-- column release: Release
-- column stage: Stage
-- column part: Part
-- column name: Name as reported
-- column month: Month
-- column number: Number
WITH part AS (
  SELECT release_key, stage, 'method' AS part, method AS name, month, number FROM pipeline_row
  WHERE in_scope AND method IS NOT NULL
  UNION ALL
  SELECT release_key, stage, 'landmark', landmark, month, number FROM pipeline_row
  WHERE in_scope AND landmark IS NOT NULL AND getvariable('place_id') IS NOT NULL
)
SELECT n.release_name AS release, p.stage, p.part, p.name, p.month, CAST(sum(p.number) AS BIGINT) AS number
FROM part p JOIN pipeline_name n USING (release_key, stage)
GROUP BY n.release_name, n.first_source, n.place, p.stage, p.part, p.name, p.month
ORDER BY n.first_source, n.place, p.part, p.name, p.month NULLS LAST
