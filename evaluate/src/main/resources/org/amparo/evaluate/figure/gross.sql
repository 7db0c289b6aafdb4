-- reads: lived_stay, request
-- Whole stays up to the end of the records: of everyone a request came for, whatever the jail answered, which is not the time of
-- everyone held (time.gross.days), and how many stays of those held go on when the records end. Of whom it is not known whether they were
-- held, they may have been; a stay whose times contradict each other has no upper end. Dates alone leave a day open at both ends.
WITH one AS (
  SELECT sum(most_seconds) FILTER (held IS NOT FALSE) AS held, sum(most_seconds) FILTER (requested) AS requested FROM lived_stay
  GROUP BY person
), whose AS (
  SELECT count(*) FILTER (held > 0) AS held, count(*) FILTER (requested > 0) AS requested,
    CAST(greatest(max(held), max(requested)) / 86400 AS DECIMAL(24, 6)) AS largest
  FROM one
)
SELECT 'held-days' AS figure, CAST(sum(seen_seconds) FILTER (s.held) / 86400 AS DECIMAL(24, 6)) AS value,
  count(*) FILTER (s.held) AS denominator, count(*) FILTER (s.held AND seen_seconds IS NULL) AS unknown,
  CAST(coalesce(sum(least_seconds) FILTER (s.held), 0) / 86400 AS DECIMAL(24, 6)) AS low,
  CASE WHEN count(most_seconds) = count(*) THEN CAST(sum(most_seconds) / 86400 AS DECIMAL(24, 6)) END AS high,
  CASE WHEN low IS DISTINCT FROM high THEN 'MISSING_FACTS' END AS spread, any_value(w.held) AS contributors, any_value(largest) AS largest
FROM lived_stay s, whose w WHERE s.held IS NOT FALSE HAVING count(*) FILTER (s.held) > 0
UNION ALL
SELECT CASE WHEN EXISTS (FROM request) THEN 'requested-days' ELSE 'marked-days' END,
  CAST(sum(seen_seconds) / 86400 AS DECIMAL(24, 6)) AS value, count(*), count(*) - count(seen_seconds),
  CAST(coalesce(sum(least_seconds), 0) / 86400 AS DECIMAL(24, 6)) AS low,
  CASE WHEN count(most_seconds) = count(*) THEN CAST(sum(most_seconds) / 86400 AS DECIMAL(24, 6)) END AS high,
  CASE WHEN low IS DISTINCT FROM high THEN 'MISSING_FACTS' END, any_value(w.requested), any_value(largest)
FROM lived_stay s, whose w WHERE s.requested HAVING bool_or(s.held IS DISTINCT FROM TRUE)
UNION ALL
SELECT 'not-over', count(*) FILTER (stay_seconds IS NULL AND seen_seconds IS NOT NULL), count(*), count(*) - count(seen_seconds), NULL,
  NULL, NULL, NULL, NULL
FROM lived_stay WHERE held HAVING count(*) > 0
