-- reads: compared_member
-- Requests by their answers under both policies compared and by each group that the comparison counts them in, so that a public
-- edition knows what its counts give away. Nothing of it is published.
SELECT status, dimension, word, belongs, before, honored_before, could_before, after, honored_after, could_after, count(*) AS requests
FROM compared_member WHERE dimension <> 'all' GROUP BY ALL ORDER BY ALL
