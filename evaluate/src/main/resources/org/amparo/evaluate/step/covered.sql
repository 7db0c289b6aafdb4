-- reads: record_span
-- One row a kind of record (jail, issued, ledger) with the whole months that its sources cover, half-open. A year of which there is no
-- record is a gap, and its months do not count; a period that a publisher states has none that rows could show.
SELECT kind, min(from_on) AS from_on, max(until_on) AS until_on, list_distinct(flatten(list(years))) AS years
FROM record_span GROUP BY kind
