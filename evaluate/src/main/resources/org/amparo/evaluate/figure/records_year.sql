-- reads: request, local_booking, reported_ledger
-- The first and last year that the records in scope speak of; empty where none is dated.
SELECT CAST(year(min(day)) AS INTEGER) AS first, CAST(year(max(day)) AS INTEGER) AS year
FROM (
  SELECT requested_on AS day FROM request
  UNION ALL
  SELECT CAST(booked_at AS DATE) FROM local_booking
  UNION ALL
  SELECT coalesce(data_month, report_month) FROM reported_ledger
)
