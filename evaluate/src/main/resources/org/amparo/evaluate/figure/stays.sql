-- reads: analyzed_stay, published_stay
-- Length of the whole stay, of those held and of those whom no request came for, and by grade of the gravest charge. A stay that goes on is
-- not over, which is not unknown; where none is over there is no length.
WITH span AS (
  SELECT held, gravest_grade, stay_seconds, seen_seconds FROM analyzed_stay WHERE held OR NOT requested
), part(id, held, grade, place) AS (
  VALUES ('held', TRUE, NULL, 1), ('others', FALSE, NULL, 2), ('held.felony', TRUE, 'FELONY', 3),
    ('held.misdemeanor', TRUE, 'MISDEMEANOR', 4)
), measured AS (
  SELECT p.id, p.place,
    count(s.stay_seconds) AS bookings,
    count(*) - count(coalesce(s.stay_seconds, s.seen_seconds)) AS unknown,
    CASE WHEN count(s.stay_seconds) = 0 AND count(s.seen_seconds) > 0 THEN 'NOT_OVER' END AS state,
    CAST(sum(s.stay_seconds) / 86400 AS DECIMAL(24, 6)) AS days,
    CAST(avg(s.stay_seconds) / 86400 AS DECIMAL(24, 10)) AS mean,
    CAST(max(s.stay_seconds) / 86400 / count(s.stay_seconds) AS DECIMAL(24, 6)) AS largest,
    CAST(median(s.stay_seconds) / 86400 AS DECIMAL(24, 10)) AS median
  FROM part p
  JOIN span s ON s.held = p.held AND (p.grade IS NULL OR p.grade = s.gravest_grade)
  GROUP BY p.id, p.place
)
SELECT 'mean-days' AS figure, id AS "group", mean AS value, state, days AS numerator, bookings AS denominator, unknown,
  bookings AS contributors, largest, place
FROM measured WHERE id <> 'others' OR NOT EXISTS (FROM published_stay)
UNION ALL
SELECT 'median-days', id, median, state, NULL, bookings, unknown, bookings // 2, NULL, place
FROM measured WHERE id <> 'others' OR NOT EXISTS (FROM published_stay)
ORDER BY place, figure
