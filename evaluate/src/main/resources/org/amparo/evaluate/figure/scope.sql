-- reads: reported_request, local_booking, reported_ledger, ice_record, count_record, police_count, scope_place
-- The places with records in scope, and what kinds of records there are of each.
WITH record AS (
  SELECT place_id, CASE status WHEN 'implied' THEN 'implied' ELSE 'request' END AS kind, count(*) AS records FROM reported_request
  GROUP BY ALL
  UNION ALL
  SELECT place_id, 'booking', count(*) FROM local_booking GROUP BY place_id
  UNION ALL
  SELECT place_id, 'ledger', count(*) FROM reported_ledger GROUP BY place_id
  UNION ALL
  -- Events of several places are one kind of record; the place is the one asked for.
  SELECT getvariable('place_id'), 'event', events
  FROM (SELECT (SELECT count(*) FROM ice_record WHERE in_scope) + (SELECT count(*) FROM count_record WHERE in_scope)
    + (SELECT count(*) FROM police_count WHERE in_scope) AS events)
  WHERE events > 0
)
-- A facility that is a jurisdiction's own jail counts as the jurisdiction.
SELECT coalesce(w.whole_id, r.place_id) AS place_id, r.kind, sum(r.records) AS records,
  any_value(p.name) AS name, any_value(p.state) AS state
FROM record r
LEFT JOIN place_part w USING (place_id)
LEFT JOIN scope_place p ON p.place_id = coalesce(w.whole_id, r.place_id)
GROUP BY ALL
ORDER BY 1, r.kind
