-- reads: every_stay, held_time, hold_past, policy_clock
-- Bookings held past each policy's own deadline, with the weekends and holidays that its clock does not count. Unknown
-- where the time is, or the moment from which the clock runs. A policy that allows no hold has no clock and is left out.
WITH held AS (
  SELECT count(*) AS holds, count(*) FILTER (t.whole_most = 0) AS ended_at_once
  FROM every_stay b LEFT JOIN (FROM held_time WHERE leads) t USING (place_id, booking_key)
  WHERE b.held AND NOT b.set_aside AND coalesce(t.counts, in_period(b.booked_at))
), lasted AS (
  SELECT clock, count(*) FILTER (least_past > 0 OR most_past = 0) AS known, count(*) FILTER (least_past > 0) AS past FROM hold_past
      WHERE held GROUP BY clock
)
SELECT 'past' AS figure, c.policy_id AS policy, c.name, c.hours,
  CASE WHEN h.ended_at_once + coalesce(l.known, 0) > 0 THEN coalesce(l.past, 0) END AS value,
  h.holds AS denominator, h.holds - h.ended_at_once - coalesce(l.known, 0) AS unknown
FROM policy_clock c CROSS JOIN held h LEFT JOIN lasted l USING (clock)
WHERE c.hours > 0 AND c.sequence >= 0 AND h.holds > 0
ORDER BY c.sequence
