-- reads: reported_ledger, repeated_report
-- Totals as reported. A cost that is missing stays missing: the sum is of those known, the rest are counted.
-- A report that is another's again is said beside each figure that it touches.
WITH again AS (
  SELECT coalesce(string_agg('; the report of ' || strftime(later, '%B %Y') || ' is that of ' || strftime(earlier, '%B %Y') || ' again', '' ORDER BY later), '') AS words
  FROM repeated_report
), twin AS (
  SELECT earlier AS month, later AS other FROM repeated_report UNION ALL SELECT later, earlier FROM repeated_report
), total AS (
  SELECT 'ledger' AS id, (SELECT words FROM again) AS label, sum(people) AS people, sum(inmate_days) AS days, sum(cents) AS cents,
    count(*) - count(people) AS people_unknown, count(*) - count(inmate_days) AS days_unknown,
    count(*) - count(cents) AS cents_unknown, 1 AS place
  FROM reported_ledger HAVING count(*) > 0
  UNION ALL
  SELECT 'ledger.month.' || strftime(report_month, '%Y-%m'),
    ', report of ' || strftime(report_month, '%B %Y') || ' for '
      || coalesce(strftime(any_value(data_month), '%B %Y'), 'a month not stated')
      || coalesce('; that of ' || (SELECT strftime(min(other), '%B %Y') FROM twin WHERE month = report_month) || ' is the same', ''),
    sum(people), sum(inmate_days), sum(cents), count(*) - count(people), count(*) - count(inmate_days),
    count(*) - count(cents), 3
  FROM reported_ledger GROUP BY report_month
), rate AS (
  SELECT sum(cents) AS cents, sum(inmate_days) AS days, (SELECT count(*) FROM reported_ledger) - count(*) AS unknown
  FROM reported_ledger WHERE cents IS NOT NULL AND inmate_days IS NOT NULL HAVING count(*) > 0
)
SELECT id || '.people' AS id, 'People reported held' || CASE place WHEN 1 THEN ', added over the months' ELSE '' END || label
    AS label,
  'PEOPLE' AS unit, CAST(people AS DECIMAL(24)) AS value, NULL AS numerator, NULL AS denominator,
  people_unknown AS unknown, 'gross' AS measure, NULL AS rate, 'CARRIED_OUT' AS status, place
FROM total
UNION ALL
SELECT id || '.inmate-days', 'Inmate-days reported' || label, 'DAYS', CAST(days AS DECIMAL(24)), NULL, NULL,
  days_unknown, 'gross', NULL, 'CARRIED_OUT', place
FROM total
UNION ALL
SELECT id || '.cents', 'Cost reported' || label, 'CENTS', CAST(cents AS DECIMAL(24)), NULL, NULL, cents_unknown, 'gross',
  'average', 'CARRIED_OUT', place
FROM total
UNION ALL
SELECT 'ledger.cents-per-day', 'Cost reported for an inmate-day' || (SELECT words FROM again), 'CENTS_PER_DAY', NULL, CAST(cents AS DECIMAL(24)),
  CAST(days AS DECIMAL(24)), unknown, 'gross', 'average', 'CARRIED_OUT', 2
FROM rate
UNION ALL
SELECT 'ledger.months', 'Months reported', 'MONTHS', count(DISTINCT report_month), NULL, NULL, NULL, 'count', NULL, 'CARRIED_OUT', 2
FROM reported_ledger HAVING count(*) > 0
UNION ALL
SELECT 'ledger.flagged.' || replace(replace(lower(flag), ':', '.'), '_', '-'),
  'Rows flagged: ' || replace(replace(flag, ':', ', '), '-', ' '), 'ROWS', count(*), NULL,
  (SELECT count(*) FROM reported_ledger), NULL, 'count', NULL, 'CARRIED_OUT', 2
FROM (SELECT unnest(list_distinct(flags)) AS flag FROM reported_ledger) GROUP BY flag
ORDER BY place, id
