-- reads: reported_ledger
-- Monthly reports that are in every county the same as an earlier one: one of the two months was filed twice, and no record says which.
-- Only where ten counties or more report, because one county may well have two months alike.
WITH report AS (
  SELECT report_month, list_sort(list(concat_ws('|', place_id, coalesce(people, -1), coalesce(inmate_days, -1),
    coalesce(cents, -1)))) AS content
  FROM ledger GROUP BY report_month HAVING count(DISTINCT place_id) >= 10 AND sum(inmate_days) > 0
)
SELECT a.report_month AS earlier, b.report_month AS later
FROM report a JOIN report b ON a.content = b.content AND a.report_month < b.report_month
WHERE b.report_month IN (SELECT report_month FROM reported_ledger) AND a.report_month IN (SELECT report_month FROM reported_ledger)
