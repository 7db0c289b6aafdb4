-- reads: custody_stint, custody_stay
-- Stays built from bookings into facilities: every booking is part of one stay or set aside with a reason.
SELECT 'stints' AS figure, count(*) AS value, NULL AS denominator, 1 AS place FROM custody_stint HAVING count(*) > 0
UNION ALL
SELECT 'in-stays', count(*) FILTER (set_aside IS NULL), count(*), 2 FROM custody_stint HAVING count(*) > 0
UNION ALL
SELECT replace(set_aside, ' ', '-'), count(*), (SELECT count(*) FROM custody_stint), 3
FROM custody_stint WHERE set_aside IS NOT NULL GROUP BY set_aside
UNION ALL
SELECT 'stays', count(*), NULL, 4 FROM custody_stay HAVING count(*) > 0
UNION ALL
SELECT 'open', count(*) FILTER (open), count(*), 5 FROM custody_stay HAVING count(*) > 0
UNION ALL
SELECT 'moved', count(*) FILTER (facilities > 1), count(facilities), 6 FROM custody_stay HAVING count(facilities) > 0
ORDER BY place, figure
