-- reads: analyzed_stay, population_group
-- Bookings and bookings held, by sex, race and age as the records have them. Where the bookings without a hold are no fair sample,
-- the bookings of a group are those published, and a dimension that nobody published is left out. Age is the one reached in the
-- year of the booking: only the year of birth is on record.
WITH alike AS (
  -- Few differ in all of these: what follows is of them, not of each booking.
  SELECT held, upper(trim(gender)) AS gender, upper(trim(race)) AS race, year(booked_at) - birth_year AS age, count(*) AS bookings
  FROM analyzed_stay WHERE held IS NOT NULL GROUP BY ALL
), answer AS (
  SELECT held, bookings, unnest([
      {'dimension': 'gender', 'grp': gender},
      {'dimension': 'race', 'grp': race},
      {'dimension': 'age', 'grp': CASE
        WHEN age BETWEEN 0 AND 17 THEN 'UNDER 18'
        WHEN age BETWEEN 18 AND 24 THEN '18 TO 24'
        WHEN age BETWEEN 25 AND 34 THEN '25 TO 34'
        WHEN age BETWEEN 35 AND 44 THEN '35 TO 44'
        WHEN age BETWEEN 45 AND 54 THEN '45 TO 54'
        WHEN age BETWEEN 55 AND 119 THEN '55 AND OVER' END}]) AS one
  FROM alike
), sorted AS (
  SELECT one.dimension AS dimension,
    CASE WHEN one.grp IN ('', 'U', 'UNKNOWN', 'NOT RECORDED') OR one.grp IS NULL THEN 'UNKNOWN' ELSE one.grp END AS grp, held, bookings
  FROM answer
), counted AS (
  SELECT dimension, grp, CAST(sum(bookings) AS BIGINT) AS bookings,
    CAST(coalesce(sum(bookings) FILTER (held), 0) AS BIGINT) AS held
  FROM sorted GROUP BY ALL
), joined AS (
  SELECT coalesce(c.dimension, p.dimension) AS dimension, coalesce(c.grp, p.grp) AS grp,
    CASE WHEN NOT EXISTS (FROM population_group) THEN c.bookings ELSE p.bookings END AS booked,
    coalesce(c.held, 0) AS held
  FROM counted c
  FULL JOIN population_group p ON p.dimension = c.dimension AND p.grp = c.grp
), worded AS (
  SELECT *, trim(regexp_replace(lower(grp), '[^a-z0-9]+', '-', 'g'), '-') AS word FROM joined
)
SELECT dimension, grp,
  -- Codes that differ in marks alone, such as W-H and W/H, or have nothing but marks, are groups of their own.
  word || CASE WHEN grp <> 'UNKNOWN' AND count(*) OVER (PARTITION BY dimension, word) > 1
    THEN '-' || md5(grp)[:8] ELSE '' END AS code,
  booked, held,
  CAST(sum(held) OVER (PARTITION BY dimension) AS BIGINT) AS all_held,
  CAST(sum(CASE WHEN grp = 'UNKNOWN' THEN held ELSE 0 END) OVER (PARTITION BY dimension) AS BIGINT) AS held_unknown,
  CAST(sum(CASE WHEN grp = 'UNKNOWN' THEN booked ELSE 0 END) OVER (PARTITION BY dimension) AS BIGINT) AS booked_unknown
FROM worded
-- A dimension of which nothing is known says nothing.
QUALIFY bool_or(grp <> 'UNKNOWN') OVER (PARTITION BY dimension)
ORDER BY CASE dimension WHEN 'gender' THEN 1 WHEN 'race' THEN 2 ELSE 3 END, grp = 'UNKNOWN',
  CASE WHEN dimension = 'age' THEN CASE grp WHEN 'UNDER 18' THEN 0 WHEN '18 TO 24' THEN 1 WHEN '25 TO 34' THEN 2
    WHEN '35 TO 44' THEN 3 WHEN '45 TO 54' THEN 4 ELSE 5 END END, booked DESC NULLS LAST, grp
