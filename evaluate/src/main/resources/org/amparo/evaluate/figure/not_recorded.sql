-- reads: analyzed_stay, leading_request
-- What no layout that Amparo reads has a column for, of the people held, or where no jail's records are at hand of those asked for: not
-- recorded, for whether a jail asks it no file says. Never zero: the value is empty.
WITH whole AS (
  SELECT 'BOOKINGS' AS unit, count(*) AS people, 'CARRIED_OUT' AS status FROM analyzed_stay WHERE held HAVING count(*) > 0
  UNION ALL
  SELECT 'REQUESTS', count(*), any_value(status) FROM leading_request
  WHERE NOT EXISTS (FROM analyzed_stay WHERE held) HAVING count(*) > 0
), question(figure, place) AS (
  VALUES ('parent', 1), ('breadwinner', 2), ('medical-need', 3), ('long-residence', 4)
)
SELECT q.figure, w.unit, w.people AS denominator, w.people AS unknown, w.status
FROM question q CROSS JOIN whole w
ORDER BY q.place
