-- reads: analyzed_stay
-- Where the jail's own records say that people with a hold went. A blank says nothing: most who go home have one. A word that
-- the records never use is not recorded, not none.
SELECT 'human.handed-to-ice' AS id, 'Bookings with a hold, handed to ICE by the jail' AS label, 'BOOKINGS' AS unit,
  CASE WHEN EXISTS (FROM analyzed_stay WHERE released_to = 'ICE') THEN count(*) FILTER (released_to = 'ICE') END AS value, count(*) AS denominator,
  count(*) - count(released_to) AS unknown, 'CARRIED_OUT' AS status
FROM analyzed_stay WHERE held HAVING count(*) > 0
UNION ALL
SELECT 'human.handed-to-another-agency', 'Bookings with a hold, handed to another agency', 'BOOKINGS',
  CASE WHEN EXISTS (FROM analyzed_stay WHERE released_to = 'OTHER_AGENCY') THEN count(*) FILTER (released_to = 'OTHER_AGENCY') END, count(*),
  count(*) - count(released_to), 'CARRIED_OUT'
FROM analyzed_stay WHERE held HAVING count(*) > 0
ORDER BY id DESC
