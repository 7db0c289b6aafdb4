-- reads: held_case, hold_donor, hold_like
-- How much each hold on record of its pool (slot, in order of length) weighs where a hold is drawn whose start alone is not on record. Had
-- it been as long as that one, the person would have been there for the rest of the time before it began (before): so it weighs as much as
-- such a time is frequent in the pool, which is how many had been there from two thirds of it to half as long again, and half of one more,
-- over that time, an hour at least. The last slot is a hold longer than those of its pool, at a length that leaves a time before it that is
-- in the pool: it weighs as one hold that is as likely at each length up to the most, and what it is longer lies past the deadline. Of more
-- than 500 holds some that lie evenly stand for all.
WITH open AS (
  SELECT k.stay_key, k.pool, k.after, k.holds, c.whole_most, greatest(1, k.holds // 500) AS every
  FROM (FROM hold_like WHERE happened) k JOIN held_case c USING (stay_key)
  WHERE c.start_open
), before_of AS (
  SELECT pool, before_seconds, row_number() OVER one AS place, sum(before_seconds) OVER one AS running
  FROM hold_donor WHERE before_seconds IS NOT NULL
  WINDOW one AS (PARTITION BY pool ORDER BY before_seconds, stay_key ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
), before AS (
  SELECT pool, before_seconds, max(place) AS upto, max(running) AS running FROM before_of GROUP BY pool, before_seconds
), slot AS (
  SELECT o.stay_key, o.pool, d.place - o.after AS slot, o.every, d.seconds, d.over_seconds,
    greatest(3600, o.whole_most - d.seconds) AS before_seconds
  FROM open o JOIN hold_donor d ON d.pool = o.pool AND d.place > o.after AND d.place <= o.after + o.holds
  WHERE (o.after + o.holds - d.place) % o.every = 0
), longest AS (
  SELECT o.stay_key, o.pool, o.holds + 1 AS slot, o.whole_most, d.seconds AS longest_seconds, d.over_seconds AS longest_over,
    o.whole_most - d.seconds AS left_seconds
  FROM open o JOIN hold_donor d ON d.pool = o.pool AND d.place = o.after + o.holds
)
SELECT s.stay_key, s.pool, s.slot, s.seconds, s.over_seconds,
  s.every * (coalesce(u.upto, 0) - coalesce(l.upto, 0) + 0.5) / s.before_seconds AS weight
FROM slot s
ASOF LEFT JOIN before u ON u.pool = s.pool AND 1.5 * s.before_seconds >= u.before_seconds
ASOF LEFT JOIN before l ON l.pool = s.pool AND s.before_seconds > 1.5 * l.before_seconds
UNION ALL
SELECT stay_key, pool, slot, seconds, longest_over + seconds - longest_seconds, weight
FROM (
  SELECT t.*, CASE WHEN b.upto > 0 THEN t.whole_most - b.running / b.upto ELSE (t.longest_seconds + t.whole_most) / 2 END AS seconds,
    2 * ln(1.5) * (coalesce(b.upto, 0) + 0.5) / greatest(3600, t.left_seconds) AS weight
  FROM longest t ASOF LEFT JOIN before b ON b.pool = t.pool AND t.left_seconds >= b.before_seconds
)
