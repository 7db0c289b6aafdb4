-- reads: reported_ledger, local_booking, repeated_report
-- Where reported totals are all there is, they are one cell of the cost table: gross time at an average rate.
WITH again AS (
  SELECT coalesce(string_agg('; the report of ' || strftime(later, '%B %Y') || ' is that of ' || strftime(earlier, '%B %Y') || ' again', '' ORDER BY later), '') AS words
  FROM repeated_report
), total AS (
  SELECT sum(inmate_days) AS days, sum(cents) AS cents, count(*) - count(inmate_days) AS days_unknown,
    count(*) - count(cents) AS cents_unknown
  FROM reported_ledger HAVING count(*) > 0 AND NOT EXISTS (FROM local_booking)
)
SELECT 'time.gross.days' AS id, 'Days in jail of everyone held, as reported' || (SELECT words FROM again) AS label, 'DAYS' AS unit,
  CAST(days AS DECIMAL(24)) AS value, days_unknown AS unknown, 'gross' AS measure, NULL AS rate, 'CARRIED_OUT' AS status
FROM total
UNION ALL
SELECT 'cost.gross.average', 'Cost, gross × average, as reported' || (SELECT words FROM again), 'CENTS', CAST(cents AS DECIMAL(24)), cents_unknown,
  'gross', 'average', 'CARRIED_OUT'
FROM total
