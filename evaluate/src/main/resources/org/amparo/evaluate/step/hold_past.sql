-- reads: hold_start
-- By how many seconds each hold that lasted outlasted each clock; 0 for one that ended in time. The table deadline has one row a clock, zone
-- and start, counted out by the policies' own rule. Where only days are on record it outlasted a clock for certain if it ended on a day after the
-- last on which that may have run out, and was in time if it ended on a day before the first; else it is unknown.
SELECT d.clock, s.place_id, s.booking_key, s.held,
  CASE
    WHEN NOT s.whole_days OR s.ended > l.deadline THEN greatest(0, s.ended - d.deadline)
    WHEN s.ended + 86399 <= d.deadline THEN 0
  END AS seconds_past
FROM hold_start s JOIN deadline d USING (runs_from, zone, started)
JOIN deadline l ON l.clock = d.clock AND l.runs_from = s.runs_from AND l.zone = s.zone AND l.started = s.latest
WHERE s.lasted AND s.counts
