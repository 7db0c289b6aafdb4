-- reads: analyzed_stay, held_time
-- Bookings held longer than each policy's own clock can last at most, weekends and holidays that it does not count included: past
-- it for certain where the clock runs from the moment the person could have gone home. A policy that allows no hold has no clock and is left out.
WITH held AS (
  SELECT t.seconds
  FROM analyzed_stay b
  LEFT JOIN held_time t ON t.place_id = b.place_id AND t.booking_key = b.booking_key AND t.leads
  WHERE b.held
)
SELECT 'clock.' || c.policy_id || '.past' AS id, 'Held longer than the clock of "' || c.name || '" can last, ' || c.hours || ' hours' AS label,
  'BOOKINGS' AS unit, CASE WHEN count(h.seconds) > 0 THEN count(*) FILTER (h.seconds > c.hours * 3600) END AS value,
  count(*) AS denominator, count(*) - count(h.seconds) AS unknown, 'CARRIED_OUT' AS status
FROM policy_clock c CROSS JOIN held h
WHERE c.hours > 0
GROUP BY c.policy_id, c.name, c.hours, c.sequence
ORDER BY c.sequence
