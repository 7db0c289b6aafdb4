-- reads: analyzed_stay
-- Length of the whole stay, of those held and of those whom no request came for, and by grade of the gravest charge.
WITH span AS (
  SELECT held, gravest_grade, stay_seconds FROM analyzed_stay WHERE held OR NOT requested
), part(id, label, held, grade, place) AS (
  VALUES
    ('stay.held', 'with a hold', TRUE, NULL, 1),
    ('stay.others', 'without a hold', FALSE, NULL, 2),
    ('stay.held.felony', 'with a hold, gravest charge a felony', TRUE, 'FELONY', 3),
    ('stay.held.misdemeanor', 'with a hold, gravest charge a misdemeanor', TRUE, 'MISDEMEANOR', 4)
), measured AS (
  SELECT p.id, p.label, p.place,
    count(s.stay_seconds) AS bookings,
    count(*) - count(s.stay_seconds) AS unknown,
    CAST(sum(s.stay_seconds) / 86400 AS DECIMAL(24, 6)) AS days,
    CAST(avg(s.stay_seconds) / 86400 AS DECIMAL(24, 10)) AS mean,
    CAST(median(s.stay_seconds) / 86400 AS DECIMAL(24, 10)) AS median
  FROM part p
  JOIN span s ON s.held = p.held AND (p.grade IS NULL OR p.grade = s.gravest_grade)
  GROUP BY p.id, p.label, p.place
)
SELECT id || '.mean-days' AS id, 'Mean days in jail, ' || label AS label, 'DAYS' AS unit, mean AS value,
  days AS numerator, bookings AS denominator, unknown, 'gross' AS measure, 'CARRIED_OUT' AS status, place
FROM measured WHERE id NOT LIKE 'stay.others%' OR getvariable('published_comparison') IS NULL
UNION ALL
SELECT id || '.median-days', 'Median days in jail, ' || label, 'DAYS', median, NULL, bookings, unknown, 'gross',
  'CARRIED_OUT', place
FROM measured WHERE id NOT LIKE 'stay.others%' OR getvariable('published_comparison') IS NULL
ORDER BY place, id
