-- reads: cover_month
-- The months of the leading kind of record, which of them are covered, and which a publisher's stated period covers.
SELECT strftime(month, '%Y-%m') AS month, covered, stated FROM cover_month ORDER BY cover_month.month
