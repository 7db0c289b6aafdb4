-- reads: analyzed_stay
-- title: Length of stay by gravest charge
-- description: One row a grade of the gravest local charge, with a hold and without. Whole stays, in days.
-- column grade: Gravest charge
-- column held: With a hold
-- column bookings: Bookings
-- column unknown: Length unknown
-- column mean_days: Mean days
-- column median_days: Median days
WITH graded AS (
  SELECT coalesce(gravest_grade, 'UNKNOWN') AS grade, held, stay_seconds FROM analyzed_stay WHERE held OR NOT requested
)
SELECT grade, held, count(*) AS bookings, count(*) - count(stay_seconds) AS unknown,
  CAST(avg(stay_seconds) / 86400 AS DECIMAL(18, 4)) AS mean_days,
  CAST(median(stay_seconds) / 86400 AS DECIMAL(18, 4)) AS median_days
FROM graded GROUP BY grade, held
ORDER BY CASE grade WHEN 'FELONY' THEN 1 WHEN 'MISDEMEANOR' THEN 2 WHEN 'INFRACTION' THEN 3 ELSE 4 END, held DESC
