-- reads: reported_ledger, repeated_report
-- Reported totals as they are added up: a report that is another month's again counts once, as that of the earlier month. No record says of
-- which of the two months it is, so the other one is missing.
FROM reported_ledger WHERE report_month NOT IN (SELECT later FROM repeated_report)
