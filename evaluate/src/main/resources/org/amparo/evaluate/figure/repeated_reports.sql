-- reads: repeated_report
-- Monthly reports that are another month's again.
SELECT strftime(earlier, '%Y-%m') AS earlier, strftime(later, '%Y-%m') AS later FROM repeated_report
ORDER BY repeated_report.later, repeated_report.earlier
