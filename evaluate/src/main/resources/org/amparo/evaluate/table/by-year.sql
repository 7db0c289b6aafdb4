-- reads: figure
-- title: Each year beside the mean of a year
-- description: One row a year, or their mean, and a figure. Holds count in the year they began, time in the year it was lived, at that
-- description: year's price. Years are of all records; the mean is of the months that lead.
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
FROM figure WHERE listed_in = 'by-year'
ORDER BY id
