-- reads: every_stay
-- How many bookings are part of a custody that stands as several, how many custodies those are, and of how many bookings in all.
SELECT count(united_key) AS bookings, count(DISTINCT united_key) AS custodies, count(*) AS total FROM every_stay WHERE NOT set_aside
