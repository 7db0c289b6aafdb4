-- reads: figure
-- title: Other costs, not included
-- description: One row an amount that stands beside the cost and is never netted with it. An empty value is not known.
-- column id: Figure
-- column label: What it is
-- column unit: Unit
-- column value: Value
-- column low: Least
-- column high: Most
-- column unknown: Unknown
-- column sources: Sources
SELECT id, label, unit, value, low, high, unknown, sources
FROM figure WHERE listed_in = 'lines-apart'
ORDER BY list_position(['past-release', 'lines'], measure), rowid
