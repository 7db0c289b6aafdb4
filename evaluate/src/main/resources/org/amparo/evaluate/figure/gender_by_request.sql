-- reads: hold_request, sex_word
-- Gender as reported, in full or by its first letter, of the people asked for: in ICE's file where there is one, else in the jail's log.
WITH person AS (
  SELECT CASE WHEN gender IS NULL THEN 'unknown' ELSE coalesce(w.sex, 'other') END AS gender, status
  FROM hold_request r LEFT JOIN sex_word w ON w.word = lower(trim(r.gender))
  WHERE status = (SELECT min(status) FROM hold_request)
)
SELECT 'gender-' || gender AS figure, 'REQUESTS' AS unit, count(*) AS value, any_value(status) AS status
FROM person GROUP BY gender ORDER BY value DESC, gender
