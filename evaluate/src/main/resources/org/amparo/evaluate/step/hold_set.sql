-- reads: hold_edge, united_stay, every_stay
-- The two sets of half-open seconds of each hold by each definition: certain, [latest start, earliest end), and possible, [earliest start,
-- latest end). What of it the other bookings of the same custody fill with local custody is left out of both as far as that is known,
-- and of the certain one as far as it may be. Bookings of one custody have one hold, that of the booking released last.
WITH own AS (
  SELECT coalesce(u.united_key, e.stay_key) AS stay_key, u.united_key IS NOT NULL AS united, e.stay_key AS of_stay, hold_id, certain,
    CASE WHEN certain THEN start_last ELSE start_first END AS begins, CASE WHEN certain THEN end_first ELSE end_last END AS ends
  FROM hold_edge e LEFT JOIN united_stay u USING (stay_key) CROSS JOIN (VALUES (TRUE), (FALSE)) c(certain)
  WHERE held OR NOT certain
), piece AS (
  FROM own WHERE begins < ends
), local AS (
  SELECT u.united_key AS stay_key, b.stay_key AS of_stay, c.certain, instant(b.zone, b.booked_at + CASE WHEN c.certain
      THEN INTERVAL 0 DAY ELSE day END) AS begins,
    CASE WHEN c.certain THEN instant(b.zone, coalesce(b.free_at, b.released_at, b.ends_at) + day)
      ELSE instant(b.zone, coalesce(b.free_at, CASE WHEN b.held IS FALSE THEN b.released_at ELSE b.booked_at END)) END AS ends
  FROM united_stay u JOIN every_stay b USING (stay_key)
  CROSS JOIN (VALUES (TRUE), (FALSE)) c(certain)
  CROSS JOIN LATERAL (SELECT CASE WHEN b.whole_days THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END) d(day)
), point AS (
  SELECT stay_key, hold_id, certain, unnest([begins, ends]) AS moment FROM piece WHERE united
  UNION
  SELECT p.stay_key, p.hold_id, p.certain, unnest([l.begins, l.ends]) FROM piece p JOIN local l ON l.stay_key = p.stay_key
      AND l.certain = p.certain
), segment AS (
  SELECT stay_key, hold_id, certain, moment AS begins, lead(moment) OVER (PARTITION BY stay_key, hold_id,
      certain ORDER BY moment) AS ends FROM point
)
SELECT stay_key, hold_id, certain, begins, ends FROM piece WHERE NOT united
UNION ALL
SELECT stay_key, hold_id, certain, begins, ends FROM segment s
WHERE EXISTS (FROM piece p WHERE p.stay_key = s.stay_key AND p.hold_id = s.hold_id AND p.certain = s.certain AND p.begins <= s.begins
    AND p.ends >= s.ends
    AND NOT EXISTS (FROM local l WHERE l.stay_key = s.stay_key AND l.certain = s.certain AND l.of_stay <> p.of_stay
      AND l.begins <= s.begins AND l.ends >= s.ends))
