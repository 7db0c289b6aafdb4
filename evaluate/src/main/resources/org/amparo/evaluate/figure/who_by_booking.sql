-- reads: analyzed_stay
-- What the people held were charged with: the gravest local charge, each a share of all held.
WITH held AS (
  SELECT coalesce(gravest_grade, 'UNKNOWN') AS grade, coalesce(gravest_category, 'UNKNOWN') AS category
  FROM analyzed_stay WHERE held
), answer AS (
  SELECT 'grade' AS question, CASE grade WHEN 'INFRACTION' THEN 'OTHER' ELSE grade END AS word
  FROM held
  UNION ALL
  SELECT 'category', category
  FROM held
), counted AS (
  SELECT question, word, count(*) AS bookings,
    sum(count(*)) OVER (PARTITION BY question) AS total,
    sum(CASE WHEN word = 'UNKNOWN' THEN count(*) ELSE 0 END) OVER (PARTITION BY question) AS unknown
  FROM answer GROUP BY question, word
)
SELECT CASE WHEN question = 'category' AND word <> 'UNKNOWN' THEN 'category' ELSE question || '-' || lower(word) END AS figure,
  word AS category, bookings AS numerator, total AS denominator, CAST(unknown AS BIGINT) AS unknown
FROM counted
ORDER BY question DESC, word = 'UNKNOWN', bookings DESC, word
