-- reads: analyzed_stay
-- Where the jail's own records say that people with a hold went. A word that the records never use is not recorded, not none; of whom no
-- record says that they were held, those who went there may have been.
WITH went(figure, word, place) AS (
  VALUES ('handed-to-ice', 'ICE', 1), ('handed-to-another-agency', 'OTHER_AGENCY', 2)
)
SELECT figure, CASE WHEN bool_or(s.handed_to = word) THEN count(*) FILTER (held AND s.handed_to = word) END AS value,
  count(*) FILTER (held IS NOT FALSE) AS denominator,
  count(*) FILTER (held IS NOT FALSE AND (s.handed_to IS NULL OR (held IS NULL AND s.handed_to = word))) AS unknown
FROM analyzed_stay s, went GROUP BY figure, word, place HAVING count(*) FILTER (held) > 0
ORDER BY place
