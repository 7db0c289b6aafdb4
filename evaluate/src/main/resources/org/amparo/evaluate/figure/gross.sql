-- reads: lived_stay, request
-- Whole stays up to the end of the records: of everyone a request came for, whatever the jail answered, which is not the time of
-- everyone held (time.gross.days), and how many stays of those held go on when the records end.
WITH one AS (
  SELECT sum(seen_seconds) FILTER (held) AS held, sum(seen_seconds) FILTER (requested) AS requested FROM lived_stay GROUP BY person
), whose AS (
  SELECT count(*) FILTER (held > 0) AS held, count(*) FILTER (requested > 0) AS requested,
    CAST(greatest(max(held), max(requested)) / 86400 AS DECIMAL(24, 6)) AS largest
  FROM one
)
SELECT 'held-days' AS figure, CAST(sum(seen_seconds) / 86400 AS DECIMAL(24, 6)) AS value, count(*) AS denominator,
  count(*) - count(seen_seconds) AS unknown, any_value(w.held) AS contributors, any_value(largest) AS largest
FROM lived_stay s, whose w WHERE s.held HAVING count(*) > 0
UNION ALL
SELECT CASE WHEN EXISTS (FROM request) THEN 'requested-days' ELSE 'marked-days' END, CAST(sum(seen_seconds) / 86400 AS DECIMAL(24, 6)), count(*), count(*) - count(seen_seconds),
  any_value(w.requested), any_value(largest)
FROM lived_stay s, whose w WHERE s.requested HAVING bool_or(s.held IS DISTINCT FROM TRUE)
UNION ALL
SELECT 'not-over', count(*) FILTER (stay_seconds IS NULL AND seen_seconds IS NOT NULL), count(*), count(*) - count(seen_seconds), NULL, NULL
FROM lived_stay WHERE held HAVING count(*) > 0
