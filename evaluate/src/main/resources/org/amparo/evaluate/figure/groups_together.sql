-- reads: compared_answer
-- Requests by their answers under both policies compared and by each group that the comparison counts them in, so that a public
-- edition knows what its counts give away. Nothing of it is published. belongs is null where the records do not say.
WITH member AS (
  SELECT *, 'criminality' AS dimension, criminality AS word, TRUE AS belongs FROM compared_answer
  UNION ALL
  SELECT *, 'threat-level', threat_level, TRUE FROM compared_answer
  UNION ALL
  SELECT *, 'seriousness', seriousness, TRUE FROM compared_answer
  UNION ALL
  SELECT *, 'disposition', disposition, TRUE FROM compared_answer
  UNION ALL
  SELECT *, 'human', 'never-convicted', never_convicted FROM compared_answer
  UNION ALL
  SELECT *, 'human', 'victim-or-witness', victim_or_witness FROM compared_answer
  UNION ALL
  SELECT *, 'human', 'us-citizen-claim', us_citizen_claim FROM compared_answer
  UNION ALL
  SELECT *, 'human', 'minor', minor FROM compared_answer
  UNION ALL
  SELECT *, 'human', 'over-48-hours', over_48_hours FROM compared_answer
)
SELECT status, dimension, word, belongs, before, honoured_before, could_before, after, honoured_after, could_after, count(*) AS requests
FROM member GROUP BY ALL ORDER BY ALL
