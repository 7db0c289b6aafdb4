-- reads: equal_report
-- Each report that is the one before again, by place.
SELECT place_id, strftime(earlier, '%Y-%m') AS earlier, strftime(later, '%Y-%m') AS later FROM equal_report
ORDER BY place_id, equal_report.later
