-- reads: hold_request
-- Citizenship and age of the people asked for, as ICE's file has them: the jail's log rarely has either. Each a share of the
-- requests to hold with the unknown among them; the twenty most frequent countries have a row, the rest are one.
WITH person AS (
  SELECT nullif(nullif(upper(trim(citizenship_country)), ''), 'UNKNOWN') AS country, requested_on, birth_year, age, status FROM hold_request
  WHERE status = (SELECT min(status) FROM hold_request)
), answer AS (
  SELECT 'citizenship' AS question, coalesce(country, 'UNKNOWN') AS word, status FROM person
  UNION ALL
  SELECT 'age-requested', CASE
      WHEN years IS NULL THEN 'UNKNOWN' WHEN years < 18 THEN 'UNDER 18' WHEN years < 25 THEN '18 TO 24'
      WHEN years < 35 THEN '25 TO 34' WHEN years < 45 THEN '35 TO 44' WHEN years < 55 THEN '45 TO 54'
      ELSE '55 AND OVER' END, status
  FROM (SELECT coalesce(age, year(requested_on) - birth_year) AS years, status FROM person)
), counted AS (
  SELECT question, word, count(*) AS requests, any_value(status) AS status FROM answer GROUP BY question, word
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY question ORDER BY word = 'UNKNOWN', requests DESC, word) AS rank FROM counted
), grouped AS (
  SELECT question, CASE WHEN question = 'citizenship' AND rank > 20 AND word <> 'UNKNOWN' THEN 'ALL OTHER COUNTRIES' ELSE word END
    AS word, sum(requests) AS requests, any_value(status) AS status, min(rank) AS rank
  FROM ranked GROUP BY ALL
), worded AS (
  SELECT *, trim(regexp_replace(lower(word), '[^a-z0-9]+', '-', 'g'), '-') AS code FROM grouped
)
SELECT 'us-citizen-listed' AS figure, NULL AS code, NULL AS country, NULL AS age,
  CASE WHEN count(country) > 0 THEN count(*) FILTER (country IN ('UNITED STATES', 'UNITED STATES OF AMERICA', 'USA')) END AS value,
  NULL AS numerator, count(*) AS denominator, count(*) - count(country) AS unknown, any_value(status) AS status, 0 AS place, 0 AS rank
FROM person HAVING count(*) > 0
UNION ALL
(SELECT question, code || CASE WHEN word NOT IN ('UNKNOWN', 'ALL OTHER COUNTRIES')
    AND count(*) OVER (PARTITION BY question, code) > 1 THEN '-' || md5(word)[:8] ELSE '' END,
  word, word, NULL, CAST(requests AS BIGINT), CAST(sum(requests) OVER (PARTITION BY question) AS BIGINT),
  CAST(sum(CASE WHEN word = 'UNKNOWN' THEN requests ELSE 0 END) OVER (PARTITION BY question) AS BIGINT), status,
  CASE question WHEN 'citizenship' THEN 2 ELSE 1 END, rank
FROM worded
QUALIFY bool_or(word <> 'UNKNOWN') OVER (PARTITION BY question))
ORDER BY place, rank
