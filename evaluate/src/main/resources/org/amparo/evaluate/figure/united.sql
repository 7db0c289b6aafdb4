-- reads: every_stay
-- How many bookings are part of a custody that stands as several, how many custodies those are, and of how many bookings in all. Also how
-- many bookings with a hold, or possibly one, there are, and of how many of these no record tells who else is the same person.
SELECT count(united_key) AS bookings, count(DISTINCT united_key) AS custodies, count(*) AS total,
  count(*) FILTER (held IS NOT FALSE) AS holds, count(*) FILTER (held IS NOT FALSE AND person_key IS NULL) AS keyless
FROM every_stay WHERE NOT set_aside
