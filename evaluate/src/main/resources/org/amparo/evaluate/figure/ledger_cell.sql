-- reads: counted_ledger, local_booking, repeated_report
-- Where reported totals are all there is, they are one cell of the cost table: gross time at an average rate.
WITH again AS (
  SELECT CASE count(*) WHEN 1 THEN 'again' ELSE 'again-and-more' END AS qualifiers, strftime(min(later), '%Y-%m') AS later,
    strftime(min_by(earlier, later), '%Y-%m') AS earlier, count(*) - 1 AS more
  FROM repeated_report HAVING count(*) > 0
), total AS (
  SELECT sum(inmate_days) AS days, sum(cents) AS cents, count(*) - count(inmate_days) AS days_unknown,
    count(*) - count(cents) AS cents_unknown
  FROM counted_ledger HAVING count(*) > 0 AND NOT EXISTS (FROM local_booking)
)
SELECT figure, value, unknown, a.*
FROM (
  SELECT 'days' AS figure, CAST(days AS DECIMAL(24)) AS value, days_unknown AS unknown FROM total
  UNION ALL
  SELECT 'cost', CAST(cents AS DECIMAL(24)), cents_unknown FROM total
) LEFT JOIN again a ON TRUE
