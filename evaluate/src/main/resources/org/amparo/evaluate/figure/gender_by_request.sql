-- reads: request
-- Gender as reported, of the people asked for: in ICE's file where there is one, else in the jail's log.
WITH person AS (
  SELECT lower(gender) AS gender, status FROM request WHERE status = (SELECT min(status) FROM request)
)
SELECT 'who.gender.' || CASE WHEN gender IN ('male', 'female') THEN gender
    WHEN gender IS NULL THEN 'unknown' ELSE 'other' END AS id,
  CASE WHEN gender = 'male' THEN 'Male' WHEN gender = 'female' THEN 'Female'
    WHEN gender IS NULL THEN 'Gender not recorded' ELSE 'Another gender as reported' END AS label,
  'REQUESTS' AS unit, count(*) AS value, any_value(status) AS status
FROM person GROUP BY 1, 2 ORDER BY value DESC, id
