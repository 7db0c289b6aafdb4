-- reads: reported_ledger
-- title: Reported rows that cannot be right
-- description: One row a reported row with a flag. The values are kept and counted as reported.
-- column place: County
-- column report_month: Report of
-- column flags: Why
-- column people: People held
-- column inmate_days: Inmate-days
-- column cents: Cost, in cents
SELECT place_name AS place, report_month, array_to_string(list_sort(flags), '; ') AS flags, people, inmate_days, cents
FROM reported_ledger WHERE len(flags) > 0 ORDER BY report_month, place
