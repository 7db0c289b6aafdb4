-- reads: request_response, leading_status, held_case, every_stay
-- One row a request to hold, of any day, on which the jail had to choose: it was not withdrawn, and the person came due for release or may
-- have. Of each: whether the person was held (NULL where no record says), how long past release, less what others like them wait, and
-- which share of it was lived in the period; of who has no such time, whether they came due in it.
-- A hold without a time on record is taken to be like the timed ones of its pool: those of its place that ended alike, where there are
-- ten; else those of its place, as is one that was never carried out; else those of every place.
WITH faced AS (
  SELECT q.detainer_id, q.stay_key, q.place_id, q.person, q.course, coalesce(b.released_to, '-') AS ended,
    -- A hold seen was there when the person came due. Days that were moved tell no law in force; the publisher's period does.
    coalesce(CAST(q.received_at AS DATE), q.requested_on, CASE WHEN q.status = 'implied' THEN
      CASE WHEN f.dates_shifted THEN f.covers_from ELSE CAST(coalesce(q.eligible_at, b.booked_at) AS DATE) END END) AS asked_on,
    CAST(coalesce(q.eligible_at, q.received_at, q.requested_on) AS DATE) AS held_on,
    CASE WHEN NOT coalesce(f.dates_shifted, FALSE) THEN CAST(q.eligible_at AS DATE) END AS release_on,
    CASE WHEN NOT coalesce(f.dates_shifted, FALSE) THEN CAST(b.booked_at AS DATE) END AS booked_on,
    CASE WHEN h.stay_key IS NULL THEN FALSE ELSE h.held END AS held,
    CASE WHEN h.held THEN h.net_seconds END AS seconds, h.likely,
    CASE WHEN h.held THEN h.seconds END AS raw_seconds,
    CASE WHEN h.held THEN h.lived_from END AS lived_from, CASE WHEN h.held THEN h.lived_until END AS lived_until,
    h.deadline_seconds, h.most_seconds, CASE WHEN NOT coalesce(f.dates_shifted, FALSE) THEN year(held_on) END AS year,
    -- Not greatest(0, ...): it would make an unknown time zero.
    CASE WHEN h.held AND h.seconds > h.deadline_seconds THEN h.seconds - h.deadline_seconds
      WHEN h.held AND h.seconds <= h.deadline_seconds THEN 0 END AS over_seconds
  FROM request_response q
  -- Of a place without any request the holds seen stand for them.
  JOIN leading_status l ON q.status IN (l.status, 'implied')
  LEFT JOIN held_case h ON h.stay_key = q.stay_key
  LEFT JOIN (FROM every_stay WHERE NOT set_aside) b ON b.stay_key = q.stay_key
  LEFT JOIN source_file f ON f.source_id = b.source_id
  WHERE coalesce(q.response <> 'WITHDRAWN', TRUE) AND coalesce(q.course NOT IN ('NOT_DUE', 'NEVER_DUE'), TRUE)
)
SELECT * EXCLUDE (ended, lived_from, lived_until), place_id || ' ' || ended AS kind,
  CASE WHEN held IS NOT FALSE AND count(seconds) OVER (PARTITION BY place_id, ended) >= 10 THEN place_id || ' ' || ended
    WHEN count(seconds) OVER (PARTITION BY place_id) > 0 THEN place_id ELSE '' END AS pool,
  CASE WHEN raw_seconds > 0 THEN (lived_until - lived_from) / raw_seconds ELSE CAST(in_period(held_on) AS INTEGER) END AS share,
  CASE WHEN over_seconds > 0 THEN greatest(0, lived_until - greatest(lived_from, deadline_seconds)) / over_seconds
    ELSE CAST(in_period(held_on) AS INTEGER) END AS over_share
FROM faced
