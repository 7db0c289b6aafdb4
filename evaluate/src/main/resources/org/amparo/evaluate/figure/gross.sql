-- reads: lived_stay, request
-- Whole stays up to the end of the records: of everyone a request came for, whatever the jail answered, which is not the time of
-- everyone held (time.gross.days), and how many stays of those held go on when the records end.
SELECT 'held-days' AS figure, CAST(sum(seen_seconds) / 86400 AS DECIMAL(24, 6)) AS value, count(*) AS denominator,
  count(*) - count(seen_seconds) AS unknown
FROM lived_stay WHERE held HAVING count(*) > 0
UNION ALL
SELECT CASE WHEN EXISTS (FROM request) THEN 'requested-days' ELSE 'marked-days' END, CAST(sum(seen_seconds) / 86400 AS DECIMAL(24, 6)), count(*), count(*) - count(seen_seconds)
FROM lived_stay WHERE requested HAVING bool_or(held IS DISTINCT FROM TRUE)
UNION ALL
SELECT 'not-over', count(*) FILTER (stay_seconds IS NULL AND seen_seconds IS NOT NULL), count(*), count(*) - count(seen_seconds)
FROM lived_stay WHERE held HAVING count(*) > 0
