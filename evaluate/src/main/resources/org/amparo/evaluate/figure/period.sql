-- reads: request, local_booking, reported_ledger
-- The first and last month that the records in scope speak of.
WITH day AS (
  SELECT requested_on AS day FROM request
  UNION ALL
  SELECT CAST(booked_at AS DATE) FROM local_booking
  UNION ALL
  SELECT coalesce(data_month, report_month) FROM reported_ledger
)
SELECT strftime(min(day), '%B %Y') AS first, strftime(max(day), '%B %Y') AS last FROM day
