-- reads: figure
-- title: Who is held
-- description: One row a group. Shares are of all, those unknown among them; rates are of every thousand booked in the group.
-- column id: Figure
-- column label: What it is
-- column value: Value
-- column state: Why there is no value
-- column unit: Unit
-- column out_of: Out of
-- column unknown: Unknown
-- column status: Stage
-- column numerator: Counted
-- column low: Least
-- column high: Most
SELECT id, label, value, state, unit, denominator AS out_of, unknown, status, numerator, low, high
FROM figure WHERE listed_in = 'who-is-held'
ORDER BY list_position(['who', 'groups'], measure), rowid
