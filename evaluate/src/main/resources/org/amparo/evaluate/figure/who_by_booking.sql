-- reads: analyzed_stay
-- What the people held were charged with: the gravest local charge, each a share of all held.
WITH held AS (
  SELECT coalesce(gravest_grade, 'UNKNOWN') AS grade, coalesce(gravest_category, 'UNKNOWN') AS category
  FROM analyzed_stay WHERE held
), answer AS (
  SELECT 'grade' AS question,
    CASE grade WHEN 'INFRACTION' THEN 'OTHER' ELSE grade END AS word,
    CASE grade
      WHEN 'FELONY' THEN 'Gravest charge a felony'
      WHEN 'MISDEMEANOR' THEN 'Gravest charge a misdemeanor'
      WHEN 'INFRACTION' THEN 'Gravest charge an infraction'
      ELSE 'Grade of the gravest charge not recorded'
    END AS label
  FROM held
  UNION ALL
  SELECT 'category', category,
    CASE category WHEN 'UNKNOWN' THEN 'Kind of the gravest charge not recorded'
      ELSE 'Gravest charge: ' || lower(replace(category, '_', ' ')) END
  FROM held
), counted AS (
  SELECT question, word, label, count(*) AS bookings,
    sum(count(*)) OVER (PARTITION BY question) AS total,
    sum(CASE WHEN word = 'UNKNOWN' THEN count(*) ELSE 0 END) OVER (PARTITION BY question) AS unknown
  FROM answer GROUP BY question, word, label
)
SELECT 'who.' || question || '.' || replace(lower(word), '_', '-') AS id, label, 'SHARE' AS unit,
  bookings AS numerator, total AS denominator, CAST(unknown AS BIGINT) AS unknown, 'CARRIED_OUT' AS status
FROM counted
ORDER BY question DESC, word = 'UNKNOWN', bookings DESC, word
