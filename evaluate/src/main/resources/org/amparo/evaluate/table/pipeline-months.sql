-- reads: pipeline_month, pipeline_name
-- title: The pipeline month by month, unlinked
-- description: One row a release, stage and month. Each stage is counted by itself; stages and releases are not of the same people. An
-- description: empty number: the release has no row of the stage anywhere in that month.
-- column release: Release
-- column stage: Stage
-- column month: Month
-- column number: Number
-- column coverage: Month covered
SELECT n.release_name AS release, m.stage, m.month, m.number, m.coverage
FROM pipeline_month m JOIN pipeline_name n USING (release_key, stage)
ORDER BY n.first_source, n.place, m.month
