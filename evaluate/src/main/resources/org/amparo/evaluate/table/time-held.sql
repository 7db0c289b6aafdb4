-- reads: held_time
-- title: Time held past release
-- description: One row a span of hours, over the lower up to and with the upper; bookings by the leading definition
-- description: of a hold. None: released from the hold no later than they could have gone home.
-- column hours_from: Hours, over
-- column hours_until: Hours, up to and with
-- column label: Span
-- column bookings: Bookings
WITH held AS (
  -- A time between two dates is the most that it can be; two days apart is neither up to 48 hours nor more.
  SELECT booking_key, CASE WHEN seconds = 0 OR NOT coalesce(whole_days, FALSE) THEN seconds WHEN seconds <> 2 * 86400 THEN seconds + 86400 END AS seconds
  FROM held_time WHERE leads AND counts
), span(hours_from, hours_until, label) AS (
  VALUES (0, 0, 'none'), (0, 6, 'up to 6 hours'), (6, 12, '6 to 12 hours'), (12, 24, '12 to 24 hours'),
    (24, 48, '24 to 48 hours'), (48, 96, 'over 2 to 4 days'), (96, 168, 'over 4 to 7 days'), (168, NULL, 'over 7 days'),
    (NULL, NULL, 'unknown')
)
SELECT s.hours_from, s.hours_until, s.label, count(t.booking_key) AS bookings
FROM span s
LEFT JOIN held t ON CASE s.label
  WHEN 'unknown' THEN t.seconds IS NULL
  WHEN 'none' THEN t.seconds = 0
  ELSE t.seconds > s.hours_from * 3600 AND (s.hours_until IS NULL OR t.seconds <= s.hours_until * 3600) END
WHERE EXISTS (FROM held_time)
GROUP BY ALL ORDER BY s.hours_from NULLS LAST, s.hours_until NULLS LAST
