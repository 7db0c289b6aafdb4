-- reads: record_span
-- The kind of record whose months a period is of: a jail's own records where there are any, else ICE's file, else reported totals.
SELECT arg_min(kind, CASE kind WHEN 'jail' THEN 1 WHEN 'issued' THEN 2 ELSE 3 END) AS kind
FROM record_span WHERE from_on IS NOT NULL
