-- reads: analyzed_stay, sex_word
-- Gender as reported, in full or by its first letter, of the people held.
WITH person AS (
  SELECT CASE WHEN gender IS NULL THEN 'unknown' ELSE coalesce(w.sex, 'other') END AS gender
  FROM analyzed_stay s LEFT JOIN sex_word w ON w.word = lower(trim(s.gender))
  WHERE held
)
SELECT 'gender-' || gender AS figure, 'BOOKINGS' AS unit, count(*) AS value, 'CARRIED_OUT' AS status
FROM person GROUP BY gender ORDER BY value DESC, gender
