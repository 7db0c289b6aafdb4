-- reads: analyzed_stay
-- Where the jail's own records say that people with a hold went. A word that the records never use is not recorded, not none.
SELECT 'handed-to-ice' AS figure,
  CASE WHEN EXISTS (FROM analyzed_stay WHERE handed_to = 'ICE') THEN count(*) FILTER (handed_to = 'ICE') END AS value, count(*) AS denominator,
  count(*) - count(handed_to) AS unknown
FROM analyzed_stay WHERE held HAVING count(*) > 0
UNION ALL
SELECT 'handed-to-another-agency',
  CASE WHEN EXISTS (FROM analyzed_stay WHERE handed_to = 'OTHER_AGENCY') THEN count(*) FILTER (handed_to = 'OTHER_AGENCY') END, count(*),
  count(*) - count(handed_to)
FROM analyzed_stay WHERE held HAVING count(*) > 0
ORDER BY figure DESC
