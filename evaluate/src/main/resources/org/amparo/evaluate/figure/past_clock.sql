-- reads: every_stay, held_time, hold_past, policy_clock
-- Bookings held past each policy's own deadline, with the weekends and holidays that its clock does not count: those that surely were, and
-- up to those that may have been. Unknown where the time is, the moment from which the clock runs, or whether the hold outlasted it. A
-- policy that allows no hold has no clock and is left out.
WITH held AS (
  SELECT count(*) AS holds, count(*) FILTER (t.whole_most = 0) AS ended_at_once
  FROM every_stay b LEFT JOIN (FROM held_time WHERE leads) t USING (place_id, booking_key)
  WHERE b.held AND NOT b.set_aside AND coalesce(t.counts, in_period(b.booked_at))
), lasted AS (
  SELECT clock, count(*) FILTER (least_past > 0 OR most_past = 0) AS known, count(*) FILTER (least_past > 0) AS past
  FROM hold_past WHERE held GROUP BY clock
), counted AS (
  SELECT c.*, h.holds, h.ended_at_once + coalesce(l.known, 0) AS known, coalesce(l.past, 0) AS past
  FROM policy_clock c CROSS JOIN held h LEFT JOIN lasted l USING (clock)
)
SELECT 'past' AS figure, policy_id AS policy, name, hours, CASE WHEN known > 0 THEN past END AS value, holds AS denominator,
  holds - known AS unknown, past AS low, past + holds - known AS high, 'MISSING_FACTS' AS spread
FROM counted
WHERE hours > 0 AND sequence >= 0 AND holds > 0
ORDER BY sequence
