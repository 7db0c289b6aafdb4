-- reads: analysed_stay
-- Gender as reported, in full or by its first letter, of the people held.
WITH person AS (
  SELECT CASE
      WHEN lower(trim(gender)) IN ('m', 'male') THEN 'male'
      WHEN lower(trim(gender)) IN ('f', 'female') THEN 'female'
      -- As figure/groups reads them: words for not knowing are no gender.
      WHEN lower(trim(gender)) NOT IN ('', 'u', 'unknown', 'not recorded') THEN 'other'
    END AS gender FROM analysed_stay WHERE held
)
SELECT 'who.gender.' || coalesce(gender, 'unknown') AS id,
  CASE WHEN gender = 'male' THEN 'Male' WHEN gender = 'female' THEN 'Female'
    WHEN gender IS NULL THEN 'Gender not recorded' ELSE 'Another gender as reported' END AS label,
  'BOOKINGS' AS unit, count(*) AS value, 'CARRIED_OUT' AS status
FROM person GROUP BY 1, 2 ORDER BY value DESC, id
