-- reads: analyzed_stay, local_booking, hold_request, sex_word
-- Gender as reported, in full or by its first letter, of one set of people: those held, where bookings are at hand; else
-- those asked for, in ICE's file where there is one.
WITH person AS (
  SELECT gender, 'BOOKINGS' AS unit, 'CARRIED_OUT' AS status FROM analyzed_stay WHERE held
  UNION ALL
  SELECT gender, 'REQUESTS', status FROM hold_request
  WHERE status = (SELECT min(status) FROM hold_request) AND NOT EXISTS (FROM local_booking)
)
SELECT 'gender-' || CASE WHEN gender IS NULL THEN 'unknown' ELSE coalesce(w.sex, 'other') END AS figure, unit,
  count(*) AS value, status
FROM person p LEFT JOIN sex_word w ON w.word = lower(trim(p.gender))
GROUP BY ALL ORDER BY value DESC, figure
