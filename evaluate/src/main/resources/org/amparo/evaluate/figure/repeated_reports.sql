-- reads: repeated_report
-- Monthly reports that are another month's again.
SELECT strftime(earlier, '%B %Y') AS earlier, strftime(later, '%B %Y') AS later FROM repeated_report ORDER BY repeated_report.later, repeated_report.earlier
