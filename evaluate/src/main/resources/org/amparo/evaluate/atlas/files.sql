-- reads: request, reported_ledger
-- The files that requests of each stage and reported totals came from.
WITH used AS (
  SELECT DISTINCT 'requests.' || status AS subject, source_id FROM request
  UNION ALL
  SELECT DISTINCT 'ledger', source_id FROM reported_ledger
)
SELECT DISTINCT u.subject, f.name FROM used u JOIN source_file f USING (source_id) ORDER BY ALL
