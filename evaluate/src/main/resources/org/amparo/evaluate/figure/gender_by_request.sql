-- reads: request
-- Gender as reported, in full or by its first letter, of the people asked for: in ICE's file where there is one, else in the jail's log.
WITH person AS (
  SELECT CASE
      WHEN lower(trim(gender)) IN ('m', 'male') THEN 'male'
      WHEN lower(trim(gender)) IN ('f', 'female') THEN 'female'
      -- As figure/groups reads them: words for not knowing are no gender.
      WHEN lower(trim(gender)) NOT IN ('', 'u', 'unknown', 'not recorded') THEN 'other'
    END AS gender, status FROM request WHERE status = (SELECT min(status) FROM request)
)
SELECT 'who.gender.' || coalesce(gender, 'unknown') AS id,
  CASE WHEN gender = 'male' THEN 'Male' WHEN gender = 'female' THEN 'Female'
    WHEN gender IS NULL THEN 'Gender not recorded' ELSE 'Another gender as reported' END AS label,
  'REQUESTS' AS unit, count(*) AS value, any_value(status) AS status
FROM person GROUP BY 1, 2 ORDER BY value DESC, id
