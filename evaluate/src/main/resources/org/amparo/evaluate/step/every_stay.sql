-- reads: local_booking, charged, hold_in_use, request_response, request_stay, place_end, study_rule, united_stay
-- Bookings with what is measured of them and what their charges say together. A request came where the jail's log has one or the
-- source marks the booking, or, where the source does not say, it has a row that is a hold by the leading definition. The person was
-- held on it where the jail honored a request that came due (where neither a course nor a mark is on record that is open: custody may
-- have ended in a prison); a mark of a place without any request implies one, and of a booking that
-- none of its place's requests names it is a hold seen. Where no record of a place has an answer of the jail's, a mark was honored. Else a
-- blank answer is open (NULL), but where the person left as soon as local custody ended: nobody was held then.
-- united_key: of bookings that are one custody, the one that stands for it (united_stay).
-- waits: local custody goes on when the records end, in a source that says of others when it ended.
-- free_at: when the person could have gone home, which no other agency's row put off.
-- A source that neither marks a booking nor has a definition leaves it unknown, and so does a blank mark of a place without any request,
-- where the source says of others that they have none. The whole stay is unknown where it has no end or ends
-- before it begins.
WITH answering AS (
  SELECT place_id FROM request_response WHERE response IS NOT NULL GROUP BY place_id
), booked AS (
  SELECT *, 'booking ' || place_id || ':' || booking_key AS stay_key FROM local_booking
), asked AS (
  SELECT stay_key, bool_and(status = 'implied') AS implied FROM request_stay GROUP BY stay_key
), marked AS (
  SELECT b.*, q.stay_key IS NOT NULL AS asked, coalesce(q.implied, FALSE) AS implied,
    coalesce(b.hold_reported, CASE
      -- A blank where the source says of others at the place that they have none, and no request tells.
      WHEN NOT coalesce(c.hold, FALSE) AND q.implied AND bool_or(NOT b.hold_reported) OVER (PARTITION BY b.place_id, b.contract) THEN NULL
      WHEN b.contract IN (SELECT contract FROM hold_in_use) THEN coalesce(c.hold, FALSE)
    END) AS marked,
    c.* EXCLUDE (source_id, booking_key)
  FROM booked b
  LEFT JOIN charged c USING (source_id, booking_key)
  LEFT JOIN asked q USING (stay_key)
)
SELECT b.* EXCLUDE (gravest, asked, implied),
  CASE WHEN b.implied THEN b.marked ELSE b.marked OR b.asked END AS requested,
  r.response, r.course,
  CASE
    WHEN NOT b.asked THEN b.marked
    WHEN r.stay_key IS NULL OR r.response IN ('DECLINED', 'WITHDRAWN') OR r.course = 'NEVER_DUE' THEN FALSE
    -- A hold seen is there while the person waits for local custody to end.
    WHEN r.course = 'NOT_DUE' AND r.status <> 'implied' THEN FALSE
    -- Who is still there, by the log on a hold, may wait for local custody to end.
    WHEN r.course IS NULL AND b.release_absent THEN NULL
    WHEN r.response = 'HONORED' THEN CASE WHEN b.marked OR r.course IS NOT NULL THEN TRUE END
    WHEN b.marked AND b.place_id NOT IN (FROM answering) THEN TRUE
    -- Of dates alone who left on the day may have been held for a part of it.
    WHEN r.until_at + CASE WHEN b.whole_days THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END <= greatest(r.eligible_at, b.local_until)
      THEN FALSE
  END AS held,
  u.united_key,
  CASE WHEN b.release_eligible_at IS NULL THEN CASE WHEN b.local_unknown = 0 THEN b.local_until END
    WHEN coalesce(b.other_unknown, 0) = 0 THEN greatest(b.release_eligible_at, b.other_until) END AS free_at,
  coalesce(r.course = 'NOT_DUE', FALSE)
    AND bool_or(b.release_eligible_at IS NOT NULL OR b.local_until IS NOT NULL) OVER (PARTITION BY b.source_id) AS waits,
  b.gravest.grade AS gravest_grade, b.gravest.category AS gravest_category,
  rule.contract IS NOT NULL AS set_aside,
  CASE WHEN b.released_at >= b.booked_at
    THEN seconds_apart(b.zone, b.booked_at, b.released_at) END AS stay_seconds,
  -- Up to the end of the records where the stay goes on.
  CASE
    WHEN b.released_at >= b.booked_at THEN seconds_apart(b.zone, b.booked_at, b.released_at)
    WHEN b.release_absent AND b.booked_at <= p.ends_at THEN seconds_apart(b.zone, b.booked_at, p.ends_at)
  END AS seen_seconds,
  p.ends_at, p.records_until
FROM marked b
LEFT JOIN request_response r ON r.stay_key = b.stay_key
LEFT JOIN united_stay u ON u.stay_key = b.stay_key
LEFT JOIN place_end p ON p.place_id = b.place_id AND p.source_id = b.source_id
LEFT JOIN study_rule rule ON rule.contract = b.contract AND rule.gravest_charge_type = b.gravest_charge_type
