-- reads: request, local_booking, reported_ledger, pipeline_month
-- The first and last month that the records in scope speak of. Events reach back further than the records they
-- follow, so they count only where there is nothing else.
WITH day AS (
  SELECT requested_on AS day FROM request
  UNION ALL
  SELECT CAST(booked_at AS DATE) FROM local_booking
  UNION ALL
  SELECT coalesce(data_month, report_month) FROM reported_ledger
), known AS (
  FROM day
  UNION ALL
  SELECT month FROM pipeline_month WHERE number IS NOT NULL AND NOT EXISTS (FROM day)
)
SELECT strftime(min(day), '%B %Y') AS first, strftime(max(day), '%B %Y') AS last, CAST(min(day) AS DATE) AS first_day, CAST(max(day) AS DATE) AS last_day
FROM known
