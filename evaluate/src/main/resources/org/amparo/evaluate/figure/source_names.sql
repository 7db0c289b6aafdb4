-- reads: reported_request, local_booking, reported_ledger, ice_record
-- Which files the rows in scope came from, by the step that reads them first.
WITH used AS (
  SELECT DISTINCT 'reported_request' AS step, source_id FROM reported_request
  UNION ALL
  SELECT DISTINCT 'local_booking', source_id FROM local_booking
  UNION ALL
  SELECT DISTINCT 'reported_ledger', source_id FROM reported_ledger
  UNION ALL
  SELECT DISTINCT 'ice_record', source_id FROM ice_record WHERE in_scope
)
SELECT step, f.name FROM used JOIN source_file f USING (source_id) ORDER BY step, f.source_id
