-- reads: reported_ledger, counted_ledger, repeated_report, equal_report, ledger_price
-- Totals as reported. A cost that is missing stays missing: the sum is of those known, the rest are counted.
-- A report that is another's again counts once in what is added up, which is said beside each figure that it touches.
WITH again AS (
  SELECT CASE count(*) WHEN 1 THEN ' again' ELSE ' again-and-more' END AS said, strftime(min(later), '%Y-%m') AS later,
    strftime(min_by(earlier, later), '%Y-%m') AS earlier, count(*) - 1 AS more
  FROM repeated_report HAVING count(*) > 0
), twin AS (
  SELECT earlier AS month, later AS other FROM repeated_report UNION ALL SELECT later, earlier FROM repeated_report
), total AS (
  SELECT '' AS span, NULL AS report, NULL AS month, NULL AS other, sum(people) AS people, sum(inmate_days) AS days, sum(cents) AS cents,
    count(*) - count(people) AS people_unknown, count(*) - count(inmate_days) AS days_unknown,
    count(*) - count(cents) AS cents_unknown, 1 AS place
  FROM counted_ledger HAVING count(*) > 0
  UNION ALL
  SELECT 'month.' || strftime(report_month, '%Y-%m') || '.', strftime(report_month, '%Y-%m'), strftime(any_value(data_month), '%Y-%m'),
    (SELECT strftime(min(t.other), '%Y-%m') FROM twin t WHERE t.month = report_month),
    sum(people), sum(inmate_days), sum(cents), count(*) - count(people), count(*) - count(inmate_days),
    count(*) - count(cents), 3
  FROM reported_ledger GROUP BY report_month
), whose AS (
  -- Nobody is held for more days than there are.
  SELECT span, people AS contributors, 31 * CASE WHEN span = '' THEN (SELECT count(DISTINCT report_month)
      FROM counted_ledger) ELSE 1 END AS largest,
    (SELECT max(cents / nullif(inmate_days, 0)) FROM reported_ledger) AS price
  FROM total
), rate AS (
  SELECT sum(cents) AS cents, sum(inmate_days) AS days, (SELECT count(*) FROM counted_ledger) - count(*) AS unknown
  FROM counted_ledger WHERE cents IS NOT NULL AND inmate_days IS NOT NULL HAVING count(*) > 0
), figure AS (
  SELECT f.figure, span, NULL AS flag, NULL AS why, CAST(f.value AS DECIMAL(24)) AS value, NULL AS numerator,
    NULL AS denominator, f.unknown, report, month, other, span = '' AS whole, place
  FROM total CROSS JOIN LATERAL (VALUES ('people', people, people_unknown), ('inmate-days', days, days_unknown),
    ('cents', cents, cents_unknown)) f(figure, value, unknown)
  UNION ALL
  SELECT 'cents-per-day', NULL, NULL, NULL, NULL, CAST(cents AS DECIMAL(24)), CAST(days AS DECIMAL(24)), unknown, NULL, NULL, NULL, TRUE, 2
  FROM rate
  UNION ALL
  SELECT 'months', NULL, NULL, NULL, count(DISTINCT report_month), NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2
  FROM counted_ledger HAVING count(*) > 0
  UNION ALL
  SELECT 'flagged', NULL, replace(replace(lower(flag), ':', '.'), '_', '-'), replace(replace(flag, ':', ', '), '-', ' '), count(*), NULL,
    (SELECT count(*) FROM reported_ledger), NULL, NULL, NULL, NULL, FALSE, 2
  FROM (SELECT unnest(list_distinct(flags)) AS flag FROM reported_ledger) GROUP BY flag
  UNION ALL
  SELECT 'equal-reports', NULL, NULL, NULL, (SELECT count(*) FROM equal_report), NULL, count(*), NULL, NULL, NULL, NULL, FALSE, 2
  FROM reported_ledger HAVING count(*) > 0
  UNION ALL
  SELECT 'one-price-places', NULL, NULL, NULL, count(price), NULL, count(*), NULL, NULL, NULL, NULL, FALSE, 2
  FROM ledger_price HAVING count(*) > 0
)
SELECT f.*, a.later, a.earlier, a.more,
  nullif(trim(CASE WHEN figure = 'people' AND whole THEN 'added' WHEN month IS NOT NULL THEN 'month' WHEN report IS NOT NULL
    THEN 'month-unstated' ELSE '' END
    || CASE WHEN other IS NOT NULL THEN ' same' ELSE '' END || CASE WHEN whole THEN coalesce(a.said, '') ELSE '' END), '') AS qualifiers,
  CASE WHEN figure IN ('inmate-days', 'cents') THEN whose.contributors END AS contributors,
  CASE figure WHEN 'inmate-days' THEN whose.largest WHEN 'cents' THEN CAST(ceil(whose.largest * whose.price) AS BIGINT) END AS largest
FROM figure f LEFT JOIN again a ON TRUE LEFT JOIN whose USING (span)
ORDER BY place, report, figure, flag
