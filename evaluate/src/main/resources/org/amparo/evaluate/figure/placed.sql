-- reads: scope_landmark, scope_facility
-- How much of what is taken for the place's own jails was put there by a rule and not yet checked by a person.
WITH placed AS (
  SELECT 'landmarks' AS what, coalesce(p.reviewed, FALSE) AS reviewed, 1 AS place
  FROM scope_landmark s LEFT JOIN landmark_place p ON p.landmark = s.landmark AND p.area = s.area
  UNION ALL
  SELECT 'facilities', coalesce(p.reviewed, FALSE), 2
  FROM scope_facility s LEFT JOIN facility_place p USING (facility_code)
), counted AS (
  SELECT what, place, count(*) AS number, count(*) FILTER (NOT reviewed) AS unreviewed
  FROM placed WHERE getvariable('place_id') IS NOT NULL GROUP BY what, place
)
SELECT 'placed' AS figure, what, number AS value, NULL AS denominator, place, 1 AS line FROM counted
UNION ALL
SELECT 'unreviewed', what, unreviewed, number, place, 2 FROM counted
ORDER BY place, line
