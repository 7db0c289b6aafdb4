-- reads: analysed_stay, request
-- Gender as reported: of the bookings with a hold where there are any, else of the requests.
WITH held AS (
  SELECT lower(gender) AS gender, 'BOOKINGS' AS unit, 'carried_out' AS status FROM analysed_stay WHERE held
), person AS (
  SELECT * FROM held
  UNION ALL
  SELECT lower(gender), 'REQUESTS', status FROM request
  WHERE NOT EXISTS (FROM held) AND status = (SELECT min(status) FROM request)
)
SELECT 'who.gender.' || CASE WHEN gender IN ('male', 'female') THEN gender
    WHEN gender IS NULL THEN 'unknown' ELSE 'other' END AS id,
  CASE WHEN gender = 'male' THEN 'Male' WHEN gender = 'female' THEN 'Female'
    WHEN gender IS NULL THEN 'Gender not recorded' ELSE 'Another gender as reported' END AS label,
  unit, count(*) AS value, NULL AS unknown, status
FROM person GROUP BY 1, 2, unit, status ORDER BY value DESC, id
