-- reads: reported_ledger, repeated_report
-- title: Reported totals by month
-- description: One row a report. Sums of what was reported; rows without a cost are counted beside.
-- column report_month: Report of
-- column data_month: For the month of
-- column people: People held
-- column inmate_days: Inmate-days
-- column cents: Cost, in cents
-- column cost_unknown: Rows without a cost
-- column flagged: Rows flagged
-- column repeats: The same in every county as the report of
SELECT report_month, min(data_month) AS data_month, CAST(sum(people) AS BIGINT) AS people,
  CAST(sum(inmate_days) AS BIGINT) AS inmate_days, CAST(sum(cents) AS BIGINT) AS cents,
  count(*) - count(cents) AS cost_unknown, count(*) FILTER (len(flags) > 0) AS flagged,
  (SELECT min(CASE WHEN r.earlier = l.report_month THEN r.later ELSE r.earlier END) FROM repeated_report r
    WHERE l.report_month IN (r.earlier, r.later)) AS repeats
FROM reported_ledger l GROUP BY report_month ORDER BY report_month
