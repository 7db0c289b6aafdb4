-- reads: stay
-- How many stays in local custody, and how many with a hold: none is known where no source marks a hold or says what one is.
SELECT 'total' AS figure, count(*) AS value, NULL AS unknown
FROM stay HAVING count(*) > 0
UNION ALL
SELECT 'held', CASE WHEN count(held) > 0 THEN count(*) FILTER (held) END, count(*) - count(held)
FROM stay HAVING count(*) > 0
UNION ALL
SELECT 'analyzed', CASE WHEN count(held) > 0 THEN count(*) FILTER (held AND NOT set_aside) END, count(*) - count(held)
FROM stay HAVING count(*) > 0
UNION ALL
SELECT 'set-aside', CASE WHEN count(held) > 0 THEN count(*) FILTER (held AND set_aside) END, count(*) - count(held)
FROM stay HAVING count(*) > 0
