-- reads: policy_clock, own_clock, figure/hold_starts
-- as: given
-- The deadline of each clock from each moment that it may start, in seconds: the start as the clock on the wall had it, the deadline as
-- time passed. A source that names no zone has shifted its dates, and no calendar fits them: its clocks end at the soonest with their
-- hours, no day left out, and at the latest with the longest that they can last. A start before the first day of a clock's calendars has
-- no deadline.
SELECT NULL::INTEGER AS clock, NULL::VARCHAR AS runs_from, NULL::VARCHAR AS zone, NULL::BIGINT AS started,
  NULL::BIGINT AS soonest, NULL::BIGINT AS latest
WHERE FALSE
