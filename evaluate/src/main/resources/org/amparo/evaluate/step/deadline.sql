-- reads: policy_clock, own_clock, figure/hold_starts
-- as: given
-- The deadline of each clock from each moment that it may start, in seconds: the start as the clock on the wall had it, the deadline as
-- time passed. A source that names no zone has shifted its dates: no calendar fits them, and its clocks last their longest. A start
-- before the first day of a clock's calendars has no deadline.
SELECT NULL::INTEGER AS clock, NULL::VARCHAR AS runs_from, NULL::VARCHAR AS zone, NULL::BIGINT AS started,
  NULL::BIGINT AS deadline
WHERE FALSE
