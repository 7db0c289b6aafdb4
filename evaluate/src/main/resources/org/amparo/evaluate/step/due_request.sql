-- reads: request_response, leading_status, hold_center, hold_like, never_held, every_stay, united_stay, decided_answer
-- One row a request to hold, of any day, on which the jail had to choose: it was not withdrawn, and the person came due for release or may
-- have. Of each: whether the person was held (NULL where no record says); the least and the most of the time past release, less what
-- others like
-- them wait, and what stands for it, if the person was held (held_...) and, had a policy held them whom the jail did not, of the hold that
-- never happened, from ordinary release to the person's own deadline (free_...). All are of the part of it that lies in the period; of who
-- has no time on record whether they came due in it decides. Requests of bookings that are one custody are versions of the one
-- on which the person was held, else of one on which they may have been, else of the last. surely_counts: it was there to be answered in
-- the period; one without an answer on record may have been withdrawn, and one without a course never due.
WITH faced AS (
  SELECT q.detainer_id, coalesce(u.united_key, q.stay_key) AS stay_key, q.stay_key AS of_stay, q.place_id, q.person, q.course,
    q.course IS NOT NULL AND q.response IS NOT NULL
      AND (q.eligible_at IS NOT NULL OR (in_period(q.received_at) AND in_period(q.released_at))) AS surely_due,
    -- A hold seen was there when the person came due. Days that were moved tell no law in force; the publisher's period does.
    coalesce(CAST(q.received_at AS DATE), q.requested_on, CASE WHEN q.status = 'implied' THEN
      CASE WHEN f.dates_shifted THEN f.covers_from ELSE CAST(coalesce(q.eligible_at, b.booked_at) AS DATE) END END) AS asked_on,
    CAST(coalesce(q.eligible_at, q.received_at, q.requested_on) AS DATE) AS held_on,
    CASE WHEN NOT coalesce(f.dates_shifted, FALSE) THEN CAST(q.eligible_at AS DATE) END AS release_on,
    CASE WHEN NOT coalesce(f.dates_shifted, FALSE) THEN CAST(b.booked_at AS DATE) END AS booked_on,
    coalesce(f.dates_shifted, FALSE) AS moved
  FROM request_response q
  -- Of a place without any request the holds seen stand for them.
  JOIN leading_status l ON q.status IN (l.status, 'implied')
  LEFT JOIN (FROM every_stay WHERE NOT set_aside) b ON b.stay_key = q.stay_key
  LEFT JOIN source_file f ON f.source_id = b.source_id
  LEFT JOIN united_stay u ON u.stay_key = q.stay_key
  WHERE coalesce(q.response <> 'WITHDRAWN', TRUE) AND q.course IS DISTINCT FROM 'NEVER_DUE'
    -- A hold seen is one, as in the table of holds, but where local custody is known to go on.
    AND (q.course IS DISTINCT FROM 'NOT_DUE' OR (q.status = 'implied' AND NOT b.waits))
  QUALIFY row_number() OVER (PARTITION BY coalesce(u.united_key, q.stay_key)
    -- Whom the log says nothing of may be seen to have been held.
    ORDER BY b.held IS FALSE, b.held IS NULL, coalesce(q.response = 'HONORED', FALSE) DESC, q.received_at DESC NULLS LAST,
      q.requested_on DESC NULLS LAST, q.stay_key = u.united_key DESC, q.detainer_id) = 1
), never AS (
  SELECT n.*, k.pool, k.after, k.holds, k.mean_seconds, coalesce(n.ordinary_seconds, 0) AS off
  FROM never_held n LEFT JOIN (FROM hold_like WHERE NOT happened) k USING (stay_key)
)
SELECT q.* EXCLUDE (moved, of_stay, surely_due), CASE WHEN h.held THEN h.surely_counts ELSE q.surely_due END AS surely_counts,
  CASE WHEN h.stay_key IS NULL THEN FALSE ELSE h.held END AS held, coalesce(h.honored, a.honored) AS honored,
  coalesce(h.decided, a.decided) AS decided, a.asked,
  CASE WHEN NOT q.moved THEN year(q.held_on) END AS year, coalesce(h.share, CAST(in_period(q.held_on) AS INTEGER)) AS share,
  h.lived_seconds IS NOT NULL AS on_record, h.lived_seconds AS raw_seconds,
  h.seconds IS NULL AND (h.pool IS NOT NULL OR h.answer_alone) AS held_drawn,
  coalesce(h.answer_alone, FALSE) AS held_alone,
  h.least_seconds - h.off_seconds AS held_least, coalesce(h.most_seconds, 'infinity'::DOUBLE * h.share) - h.off_seconds AS held_most,
  h.if_held_seconds - h.off_seconds AS held_middle, h.off_seconds AS held_off,
  h.pool AS held_pool, h.after AS held_after, h.alike AS held_holds, h.whole_least AS held_whole_least, h.whole_most AS held_whole_most,
  h.least_seconds AS held_raw_least, coalesce(h.most_seconds, h.share * h.whole_most) AS held_raw_most,
  h.over_least, coalesce(h.over_most, 'infinity'::DOUBLE) AS over_most, h.center_over AS over_middle, h.over_drawn, h.whole_over_least,
      h.whole_over_most,
  h.waits AS held_waits, h.error_seconds AS held_error, h.spread_seconds AS held_spread,
  CAST(in_period(q.held_on) AS INTEGER) AS free_share, free_share * n.off AS free_off, 0 AS free_least,
  CASE WHEN free_share = 0 THEN 0 WHEN n.longest_seconds IS NULL THEN 'infinity'::DOUBLE ELSE greatest(0,
      n.longest_seconds - n.off) END AS free_most,
  free_share * CASE WHEN n.pool IS NULL THEN 0 ELSE n.mean_seconds - n.off END AS free_middle,
  n.pool AS free_pool, n.after AS free_after, n.holds AS free_holds, n.longest_seconds AS free_whole_most, n.waits AS free_waits,
      n.error_seconds AS free_error, n.spread_seconds AS free_spread
FROM faced q
LEFT JOIN hold_center h ON h.stay_key = q.stay_key
LEFT JOIN never n ON n.stay_key = q.of_stay
LEFT JOIN decided_answer a ON a.place_id = q.place_id
