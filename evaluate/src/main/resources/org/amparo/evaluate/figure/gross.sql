-- reads: lived_stay, request
-- Whole stays up to the end of the records: of everyone a request came for, whatever the jail answered, which is not the time of
-- everyone held (time.gross.days), and how many stays of those held go on when the records end.
SELECT 'time.gross.requested.days' AS id,
  CASE WHEN EXISTS (FROM request) THEN 'Days in jail of everyone with a request' ELSE 'Days in jail of everyone marked with a hold' END
    || ', the whole stay up to the end of the records' AS label,
  'DAYS' AS unit, CAST(sum(seen_seconds) / 86400 AS DECIMAL(24, 6)) AS value, count(*) AS denominator,
  count(*) - count(seen_seconds) AS unknown, 'gross' AS measure, 'CARRIED_OUT' AS status
FROM lived_stay WHERE requested HAVING bool_or(held IS DISTINCT FROM TRUE)
UNION ALL
SELECT 'time.gross.not-over', 'Bookings held that were not over when the records end', 'BOOKINGS', count(*) FILTER (stay_seconds IS NULL AND seen_seconds IS NOT NULL),
  count(*), count(*) - count(seen_seconds), 'gross', 'CARRIED_OUT'
FROM lived_stay WHERE held HAVING count(*) > 0
