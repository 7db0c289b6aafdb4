-- reads: hold_edge, hold_set, united_stay
-- The table of holds: one row a custody with a hold, or possibly one, and definition of a hold, with how long it certainly lasted past
-- release and how long it may have, in all (whole_least, whole_most) and in the period (least_seconds, most_seconds). On record (seconds,
-- lived_seconds) is what differs by under a minute. Without an upper end the most is empty. counts: whether it may have time in the
-- period, or, where it has none, came due in it. of_stay: which booking of the custody it is told of. share: how much of it lies in the
-- period. What bounds it is in hold_set, what that rests on in rests.
WITH edge AS (
  -- Of bookings of one custody the one released last.
  SELECT * REPLACE (coalesce(u.united_key, e.stay_key) AS stay_key,
      CASE WHEN bool_or(held) OVER one THEN TRUE ELSE held END AS held, bool_or(start_first IS NULL) OVER one AS unending,
      CASE WHEN u.united_key IS NULL THEN rests ELSE arg_max(rests, end_last - coalesce(start_first, end_last)) OVER one END AS rests),
    e.stay_key AS of_stay
  FROM (SELECT *, FALSE AS unending FROM hold_edge) e LEFT JOIN united_stay u USING (stay_key)
  WINDOW one AS (PARTITION BY coalesce(u.united_key, e.stay_key), hold_id)
  QUALIFY row_number() OVER (PARTITION BY coalesce(u.united_key, e.stay_key), hold_id ORDER BY end_last DESC NULLS LAST,
      e.stay_key DESC) = 1
), length AS (
  SELECT e.stay_key, e.hold_id,
    coalesce(sum(s.ends - s.begins) FILTER (s.certain), 0) AS whole_least, coalesce(sum(s.ends - s.begins) FILTER (NOT s.certain),
        0) AS whole_most,
    coalesce(sum(greatest(0, least(s.ends, closes) - greatest(s.begins, opens))) FILTER (s.certain), 0) AS least_seconds,
    coalesce(sum(greatest(0, least(s.ends, closes) - greatest(s.begins, opens))) FILTER (NOT s.certain), 0) AS most_seconds
  FROM (SELECT stay_key, hold_id, instant(zone, getvariable('from_on')) AS opens, instant(zone, getvariable('until_on')) AS closes
      FROM edge) e
  LEFT JOIN hold_set s USING (stay_key, hold_id) GROUP BY e.stay_key, e.hold_id
), timed AS (
  SELECT e.* EXCLUDE (unending, united_key), CAST(l.whole_least AS BIGINT) AS whole_least, CAST(CASE WHEN NOT unending
      THEN l.whole_most END AS BIGINT) AS whole_most,
    CAST(l.least_seconds AS BIGINT) AS least_seconds, CAST(CASE WHEN NOT unending THEN l.most_seconds END AS BIGINT) AS most_seconds
  FROM edge e JOIN length l USING (stay_key, hold_id)
)
SELECT *, CASE WHEN whole_most - whole_least < 60 THEN whole_least END AS seconds,
  CASE WHEN whole_most - whole_least < 60 THEN least_seconds END AS lived_seconds,
  coalesce(whole_most - whole_least >= 60, TRUE) AND rests = 'DATES' AS dated,
  CASE WHEN whole_most > 0 THEN most_seconds > 0 ELSE in_period(came_due_at) END AS counts,
  CASE WHEN whole_most > 0 THEN most_seconds / whole_most ELSE CAST(in_period(came_due_at) AS INTEGER) END AS share
FROM timed
