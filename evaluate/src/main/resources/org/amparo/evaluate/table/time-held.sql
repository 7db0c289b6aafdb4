-- reads: held_time
-- title: Time held past release
-- description: One row a span of hours, over the lower up to and with the upper; bookings by the leading definition
-- description: of a hold. None: released from the hold no later than they could have gone home. Where the records give
-- description: dates alone, the spans are those that dates can tell, and overlap.
-- column hours_from: Hours, over
-- column hours_until: Hours, up to and with
-- column label: Span
-- column bookings: Bookings
WITH held AS (
  SELECT booking_key, seconds, coalesce(whole_days, FALSE) AS dates,
    CASE WHEN until_at < from_at THEN 'none' WHEN until_at = from_at THEN 'up to 24 hours' WHEN date_diff('day', from_at, until_at) = 1
        THEN 'up to 48 hours'
      WHEN date_diff('day', from_at, until_at) = 2 THEN '24 to 72 hours' WHEN until_at > from_at THEN 'over 2 days'
          ELSE 'unknown' END AS by_date
  FROM held_time WHERE leads AND counts
), span(hours_from, hours_until, label, times, dates) AS (
  VALUES (0, 0, 'none', TRUE, TRUE), (0, 6, 'up to 6 hours', TRUE, FALSE), (6, 12, '6 to 12 hours', TRUE, FALSE),
    (12, 24, '12 to 24 hours', TRUE, FALSE), (0, 24, 'up to 24 hours', FALSE, TRUE), (24, 48, '24 to 48 hours', TRUE, FALSE),
    (0, 48, 'up to 48 hours', FALSE, TRUE), (24, 72, '24 to 72 hours', FALSE, TRUE), (48, 96, 'over 2 to 4 days', TRUE, FALSE),
    (48, NULL, 'over 2 days', FALSE, TRUE), (96, 168, 'over 4 to 7 days', TRUE, FALSE), (168, NULL, 'over 7 days', TRUE, FALSE),
    (NULL, NULL, 'unknown', TRUE, TRUE)
)
SELECT s.hours_from, s.hours_until, s.label, count(t.booking_key) AS bookings
FROM span s
LEFT JOIN held t ON CASE
  WHEN t.dates THEN t.by_date = s.label
  WHEN NOT s.times THEN FALSE
  WHEN s.label = 'unknown' THEN t.seconds IS NULL
  WHEN s.label = 'none' THEN t.seconds = 0
  ELSE t.seconds > s.hours_from * 3600 AND (s.hours_until IS NULL OR t.seconds <= s.hours_until * 3600) END
WHERE EXISTS (FROM held_time)
  AND ((s.dates AND EXISTS (FROM held WHERE dates)) OR (s.times AND (EXISTS (FROM held WHERE NOT dates) OR NOT EXISTS (FROM held
      WHERE dates))))
GROUP BY ALL ORDER BY s.hours_until NULLS LAST, s.hours_from NULLS LAST
