-- reads: held_case, held_stay
-- The fewest holds, up to five, that make up half of the hours that the records show for certain, and their share of them; none where five
-- make up less. And how many holds outlasted 95 of 100 ordinary waits beyond the 5 of 100 of those compared that chance alone would give,
-- with the ends of Wilson's 95 percent interval of their share.
WITH hold AS (
  SELECT c.stay_key, s.least_seconds, c.usual IS NOT NULL AS compared,
    coalesce(c.usual IS NOT NULL AND c.seconds > c.usual.seconds, FALSE) AS beyond
  FROM held_case c JOIN held_stay s USING (stay_key)
), ranked AS (
  SELECT row_number() OVER longest AS rank, sum(least_seconds) OVER longest AS seconds, sum(least_seconds) OVER () AS total,
    count(*) OVER () AS holds
  FROM hold WHERE least_seconds > 0
  WINDOW longest AS (ORDER BY least_seconds DESC, stay_key ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
), half AS (
  SELECT min(rank) AS rank, arg_min(seconds, rank) AS seconds, any_value(total) AS total, any_value(holds) AS holds
  FROM ranked WHERE 2 * seconds >= total AND rank <= 5 HAVING count(*) > 0
), observed AS (
  SELECT count(*) AS n, count(*) FILTER (beyond) AS k, 1.959963984540054 AS z, 3.841458820694124 AS zz FROM hold WHERE compared
  HAVING count(*) > 0
), wilson AS (
  SELECT n, k, (k + zz / 2) / (n + zz) AS middle, z * sqrt(CAST(k AS DOUBLE) * (n - k) / n + zz / 4) / (n + zz) AS arm FROM observed
)
SELECT 'half-holds' AS figure, CAST(rank AS DECIMAL(24, 6)) AS value, NULL AS numerator, CAST(holds AS DECIMAL(24, 6)) AS denominator,
  NULL AS low, NULL AS high, NULL AS spread, 1 AS place
FROM half
UNION ALL
SELECT 'half-share', NULL, CAST(seconds / 3600 AS DECIMAL(24, 6)), CAST(total / 3600 AS DECIMAL(24, 6)), NULL, NULL, NULL, 2 FROM half
UNION ALL
SELECT 'more-than-chance', CAST(round(k - n / 20) AS DECIMAL(24, 6)), NULL, n, CAST(floor(n * (middle - arm) - n / 20) AS DECIMAL(24, 6)),
  CAST(ceil(n * (middle + arm) - n / 20) AS DECIMAL(24, 6)), 'SAMPLING', 3
FROM wilson
ORDER BY place
