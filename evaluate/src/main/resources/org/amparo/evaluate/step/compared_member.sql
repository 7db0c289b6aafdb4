-- reads: compared_answer
-- as: view
-- Requests by their answers under both policies compared, once for each group that the comparison counts them in, so that what is
-- printed of groups and what the audit of a public edition knows of them are of the same. belongs is null where the records do not say.
SELECT *, 'all' AS dimension, 'all' AS word, TRUE AS belongs FROM compared_answer
UNION ALL
SELECT *, 'criminality', criminality, TRUE FROM compared_answer
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
