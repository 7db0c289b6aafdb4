-- reads: scope_landmark, scope_facility
-- How much of what is taken for the place's own jails was put there by a rule and not yet checked by a person.
WITH placed AS (
  SELECT 'landmarks' AS what, 'Landmarks, in ICE''s words, taken for this place''s own' AS label, coalesce(p.reviewed, FALSE) AS reviewed, 1 AS place
  FROM scope_landmark s LEFT JOIN landmark_place p ON p.landmark = s.landmark AND p.area = s.area
  UNION ALL
  SELECT 'facilities', 'Facility codes taken for this place''s own', coalesce(p.reviewed, FALSE), 2
  FROM scope_facility s LEFT JOIN facility_place p USING (facility_code)
), counted AS (
  SELECT what, label, place, count(*) AS number, count(*) FILTER (NOT reviewed) AS unreviewed
  FROM placed WHERE getvariable('place_id') IS NOT NULL GROUP BY what, label, place
)
SELECT 'placed.' || what AS id, label, 'ROWS' AS unit, number AS value, NULL AS denominator, NULL AS unknown, place, 1 AS line FROM counted
UNION ALL
SELECT 'placed.' || what || '.unreviewed', label || ', by a rule that no person has checked yet', 'ROWS', unreviewed, number, NULL, place, 2 FROM counted
ORDER BY place, line
