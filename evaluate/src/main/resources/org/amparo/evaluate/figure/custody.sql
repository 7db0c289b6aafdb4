-- reads: custody_stint, custody_stay
-- Stays built from bookings into facilities: every booking is part of one stay or set aside with a reason.
SELECT 'custody.stints' AS id, 'Bookings into facilities in the releases imported' AS label, 'ROWS' AS unit, count(*) AS value,
  NULL AS denominator, 1 AS place
FROM custody_stint HAVING count(*) > 0
UNION ALL
SELECT 'custody.stints.in-stays', 'Of those, part of a stay', 'ROWS', count(*) FILTER (set_aside IS NULL), count(*), 2
FROM custody_stint HAVING count(*) > 0
UNION ALL
SELECT 'custody.stints.' || replace(set_aside, ' ', '-'),
  CASE set_aside WHEN 'no person' THEN 'Of those, naming nobody, part of no stay'
    WHEN 'no day' THEN 'Of those, without a day, part of no stay' ELSE 'Of those, repeating another, counted once' END,
  'ROWS', count(*), (SELECT count(*) FROM custody_stint), 3
FROM custody_stint WHERE set_aside IS NOT NULL GROUP BY set_aside
UNION ALL
SELECT 'custody.stays', 'Stays in ICE custody', 'EVENTS', count(*), NULL, 4 FROM custody_stay HAVING count(*) > 0
UNION ALL
SELECT 'custody.stays.open', 'Of those, without an end when the release ends', 'EVENTS', count(*) FILTER (open), count(*), 5
FROM custody_stay HAVING count(*) > 0
UNION ALL
SELECT 'custody.stays.moved', 'Of those, in more than one facility', 'EVENTS', count(*) FILTER (facilities > 1),
  count(facilities), 6
FROM custody_stay HAVING count(facilities) > 0
ORDER BY place, id
