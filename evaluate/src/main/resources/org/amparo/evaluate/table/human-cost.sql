-- reads: figure
-- title: Human cost
-- description: One row a question. An empty value: the records do not say for anyone; never zero.
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
FROM figure WHERE listed_in = 'human-cost'
ORDER BY list_position(['figure/human_by_booking', 'figure/human_by_request', 'figure/citizenship', 'figure/handed_over', 'figure/bail',
  'figure/past_clock', 'figure/not_recorded', 'figure/held'], query), rowid
