-- reads: hold_start, deadline
-- By how many seconds each hold that lasted outlasted each clock, at the least, by the latest deadline, and at the most, by the soonest; 0
-- for one that ended in time. The table deadline has one row a clock, zone and start, counted out by the policies' own rule. Where only
-- days are on record the clock may have started at any moment of its day, and the hold ended at any of its own.
SELECT d.clock, s.place_id, s.booking_key, s.held,
  greatest(0, s.end_first - l.latest) AS least_past, greatest(0, s.end_last - d.soonest) AS most_past
FROM hold_start s JOIN deadline d USING (runs_from, zone, started)
JOIN deadline l ON l.clock = d.clock AND l.runs_from = s.runs_from AND l.zone = s.zone AND l.started = s.latest
WHERE s.lasted AND s.counts
