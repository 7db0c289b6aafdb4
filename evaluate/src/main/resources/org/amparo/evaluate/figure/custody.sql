-- reads: custody_stint, custody_stay
-- Stays built from bookings into facilities: every booking is part of one stay or set aside with a reason.
WITH stint AS (
  SELECT count(*) AS stints, count(*) FILTER (set_aside IS NULL) AS used FROM custody_stint HAVING count(*) > 0
), stay AS (
  SELECT count(*) AS stays, count(*) FILTER (open) AS open, count(*) FILTER (facilities > 1) AS moved,
    nullif(count(facilities), 0) AS built
  FROM custody_stay HAVING count(*) > 0
)
SELECT f.* FROM stint CROSS JOIN LATERAL (
  VALUES ('stints', stints, NULL, 1), ('in-stays', used, stints, 2)) f(figure, value, denominator, place)
UNION ALL
SELECT replace(set_aside, ' ', '-'), count(*), any_value(stints), 3
FROM custody_stint CROSS JOIN stint WHERE set_aside IS NOT NULL GROUP BY set_aside
UNION ALL
SELECT f.* FROM stay CROSS JOIN LATERAL (
  VALUES ('stays', stays, NULL, 4), ('open', open, stays, 5), ('moved', moved, built, 6)) f(figure, value, of, place)
WHERE f.figure <> 'moved' OR built > 0
ORDER BY place, figure
