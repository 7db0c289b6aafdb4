-- reads: compared_answer
-- title: Requests by their answers under both policies
-- description: One row a stage and pair of answers. The first policy's answer stands before the second's.
-- column status: Stage
-- column before: Answer under the first policy
-- column after: Answer under the second policy
-- column requests: Requests
SELECT status, before, after, count(*) AS requests
FROM compared_answer GROUP BY ALL ORDER BY status, before, after
