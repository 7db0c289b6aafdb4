-- reads: every_request, local_booking, scope_place, held_month
-- One row a kind of record (jail, issued, ledger) and source with the whole months that it covers, half-open, and its years: the
-- publisher's period where a contract states one, else from the month of the first record to that of the last. Dates that were shifted tell
-- no period. The last month in which somebody was certainly held is one of the jail's, unless a publisher says how far its records go.
WITH record AS (
  SELECT CASE status WHEN 'issued' THEN 'issued' ELSE 'jail' END AS kind, source_id, requested_on AS day FROM every_request
  UNION ALL
  SELECT 'jail', source_id, CAST(booked_at AS DATE) FROM local_booking
  UNION ALL
  SELECT 'ledger', source_id, coalesce(data_month, report_month) FROM ledger
  WHERE getvariable('place_id') IS NULL OR place_id IN (SELECT place_id FROM scope_place)
), span AS (
  SELECT r.kind, f.covers_from, f.covers_until, min(r.day) AS first, max(r.day) AS last,
    list(DISTINCT year(r.day)) FILTER (r.day IS NOT NULL) AS years
  FROM record r JOIN source_file f USING (source_id)
  WHERE NOT f.dates_shifted OR f.covers_from IS NOT NULL
  GROUP BY r.kind, r.source_id, f.covers_from, f.covers_until
)
SELECT kind, CAST(coalesce(covers_from, date_trunc('month', first)) AS DATE) AS from_on,
  CAST(coalesce(covers_until, date_trunc('month', last) + INTERVAL 1 MONTH) AS DATE) AS until_on,
  CASE WHEN covers_from IS NULL THEN years ELSE range(year(covers_from), year(covers_until - INTERVAL 1 DAY) + 1) END AS years
FROM span
UNION ALL
SELECT 'jail', max(month), CAST(max(month) + INTERVAL 1 MONTH AS DATE), [year(max(month))] FROM held_month
HAVING max(month) IS NOT NULL AND NOT EXISTS (
  FROM source_file WHERE (covers_from IS NOT NULL OR dates_shifted) AND source_id IN (SELECT source_id FROM local_booking))
