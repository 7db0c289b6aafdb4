-- reads: scope_place
-- Totals of the period as reported, a row a place and month.
SELECT l.source_id, l.source_row, l.flags, l.place_id, coalesce(p.name, l.place_id) AS place_name,
  l.report_month, l.data_month, l.people, l.inmate_days, l.cents
FROM ledger l
LEFT JOIN scope_place p USING (place_id)
WHERE (getvariable('place_id') IS NULL OR p.place_id IS NOT NULL) AND in_asked(coalesce(l.data_month, l.report_month))
