-- reads: analysed_stay
-- Gender as reported, of the people held.
WITH person AS (
  SELECT lower(gender) AS gender FROM analysed_stay WHERE held
)
SELECT 'who.gender.' || CASE WHEN gender IN ('male', 'female') THEN gender
    WHEN gender IS NULL THEN 'unknown' ELSE 'other' END AS id,
  CASE WHEN gender = 'male' THEN 'Male' WHEN gender = 'female' THEN 'Female'
    WHEN gender IS NULL THEN 'Gender not recorded' ELSE 'Another gender as reported' END AS label,
  'BOOKINGS' AS unit, count(*) AS value, 'CARRIED_OUT' AS status
FROM person GROUP BY 1, 2 ORDER BY value DESC, id
