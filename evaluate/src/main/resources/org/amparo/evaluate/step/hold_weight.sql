-- reads: held_case, hold_donor, hold_like
-- How much each hold on record of its pool (slot, in order of length) weighs where a hold is drawn whose start alone is not on record. Had
-- it been as long as that one, the person would have been there, since the booking or the request (there), for the rest of the time
-- before it began (before): so it weighs as much as
-- such a time is frequent in the pool, which is how many had been there from half of it to twice of it, and half of one more, over that
-- time, a day at least. One more of the pool may be longer than all: it stands at eight lengths up to the most (slots after the last), of
-- which, were there no most, half would be over four times the longest and a quarter over sixteen times, each with an eighth of what it
-- weighs there; what it is longer lies past the deadline. Of more than 500 holds some that lie evenly stand for all.
WITH open AS (
  SELECT k.stay_key, k.pool, k.after, k.holds, c.whole_most, c.whole_most + coalesce(c.before_seconds, 0) AS there_seconds,
    greatest(1, k.holds // 500) AS every
  FROM (FROM hold_like WHERE happened) k JOIN held_case c USING (stay_key)
  WHERE c.start_open
), before AS (
  SELECT pool, before_seconds, max(place) AS upto
  FROM (
    SELECT pool, before_seconds, row_number() OVER (PARTITION BY pool ORDER BY before_seconds) AS place
    FROM hold_donor WHERE before_seconds IS NOT NULL
  )
  GROUP BY pool, before_seconds
), slot AS (
  SELECT o.stay_key, o.pool, d.place - o.after AS slot, o.every AS stands_for, d.seconds, d.over_seconds,
    greatest(86400, o.there_seconds - d.seconds) AS before_seconds
  FROM open o JOIN hold_donor d ON d.pool = o.pool AND d.place > o.after AND d.place <= o.after + o.holds
  WHERE (o.after + o.holds - d.place) % o.every = 0
), longer AS (
  SELECT o.stay_key, o.pool, o.holds + turn AS slot, 0.125 AS stands_for,
    d.seconds / pow(1 - (turn - 0.5) / 8 * (1 - sqrt(d.seconds / greatest(1, o.whole_most))), 2) AS longer_seconds,
    d.over_seconds + longer_seconds - d.seconds, greatest(86400, o.there_seconds - longer_seconds)
  FROM open o JOIN hold_donor d ON d.pool = o.pool AND d.place = o.after + o.holds CROSS JOIN (SELECT unnest(range(1, 9)) AS turn)
), weighed AS (
  SELECT *, TRUE AS on_record FROM slot
  UNION ALL
  SELECT *, FALSE FROM longer
)
SELECT w.stay_key, w.pool, w.slot, w.on_record, w.seconds, w.over_seconds,
  w.stands_for * (coalesce(u.upto, 0) - coalesce(l.upto, 0) + 0.5) / w.before_seconds AS weight
FROM weighed w
ASOF LEFT JOIN before u ON u.pool = w.pool AND 2 * w.before_seconds >= u.before_seconds
ASOF LEFT JOIN before l ON l.pool = w.pool AND w.before_seconds > 2 * l.before_seconds
