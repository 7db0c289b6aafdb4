-- reads: hold_start
-- By how many seconds each hold that lasted outlasted each clock; 0 for one that ended in time. The table deadline has one row a clock, zone
-- and start, counted out by the policies' own rule.
SELECT d.clock, s.place_id, s.booking_key, s.held, greatest(0, s.ended - d.deadline) AS seconds_past
FROM hold_start s JOIN deadline d USING (runs_from, zone, started)
WHERE s.lasted AND s.counts
