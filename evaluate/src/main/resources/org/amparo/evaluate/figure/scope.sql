-- reads: reported_request, local_booking, reported_ledger, scope_place
-- The places with records in scope, and what kinds of records there are of each.
WITH record AS (
  SELECT place_id, 'request' AS kind, count(*) AS records FROM reported_request GROUP BY place_id
  UNION ALL
  SELECT place_id, 'booking', count(*) FROM local_booking GROUP BY place_id
  UNION ALL
  SELECT place_id, 'ledger', count(*) FROM reported_ledger GROUP BY place_id
)
SELECT r.place_id, r.kind, r.records, p.name, p.state FROM record r LEFT JOIN scope_place p USING (place_id)
ORDER BY r.place_id, r.kind
