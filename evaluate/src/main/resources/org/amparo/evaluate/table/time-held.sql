-- reads: held_time
-- title: Time held past release
-- description: One row a span of hours, from the lower up to and without the upper; bookings by the leading definition
-- description: of a hold. Zero: released from the hold no later than from the last local charge.
-- column hours_from: Hours, from
-- column hours_until: Hours, until
-- column label: Span
-- column bookings: Bookings
WITH span(hours_from, hours_until, label) AS (
  VALUES (0, 0, 'none'), (0, 6, 'under 6 hours'), (6, 12, '6 to 12 hours'), (12, 24, '12 to 24 hours'),
    (24, 48, '24 to 48 hours'), (48, 96, '2 to 4 days'), (96, 168, '4 to 7 days'), (168, NULL, '7 days or more'),
    (NULL, NULL, 'unknown')
)
SELECT s.hours_from, s.hours_until, s.label, count(t.booking_key) AS bookings
FROM span s
LEFT JOIN held_time t ON t.leads AND t.counts AND CASE s.label
  WHEN 'unknown' THEN t.seconds IS NULL
  WHEN 'none' THEN t.seconds = 0
  ELSE t.seconds > 0 AND t.seconds >= s.hours_from * 3600
    AND (s.hours_until IS NULL OR t.seconds < s.hours_until * 3600) END
WHERE EXISTS (FROM held_time)
GROUP BY ALL ORDER BY s.hours_from NULLS LAST, s.hours_until NULLS LAST
