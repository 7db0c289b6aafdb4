-- reads: period
-- The first and last year that the records in scope speak of; empty where none is dated.
SELECT CAST(year(min(from_on)) AS INTEGER) AS first, CAST(year(max(until_on) - INTERVAL 1 DAY) AS INTEGER) AS last FROM period
