-- reads: stay
-- How many stays in local custody, and how many with a hold: none is known where no source marks a hold or says what one is.
SELECT 'bookings.total' AS id, 'Bookings' AS label, 'BOOKINGS' AS unit, count(*) AS value, NULL AS unknown,
  'CARRIED_OUT' AS status
FROM stay HAVING count(*) > 0
UNION ALL
SELECT 'bookings.held', 'Bookings with an immigration hold', 'BOOKINGS', CASE WHEN count(held) > 0 THEN count(*) FILTER (held) END, count(*) - count(held), 'CARRIED_OUT'
FROM stay HAVING count(*) > 0
UNION ALL
SELECT 'bookings.held.analyzed', 'Bookings with a hold, analyzed', 'BOOKINGS',
  CASE WHEN count(held) > 0 THEN count(*) FILTER (held AND NOT set_aside) END, count(*) - count(held), 'CARRIED_OUT'
FROM stay HAVING count(*) > 0
UNION ALL
SELECT 'bookings.held.set-aside', 'Bookings with a hold, set aside as the study of these records did', 'BOOKINGS',
  CASE WHEN count(held) > 0 THEN count(*) FILTER (held AND set_aside) END, count(*) - count(held), 'CARRIED_OUT'
FROM stay HAVING count(*) > 0
