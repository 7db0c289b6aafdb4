-- reads: every_stay, booking_charge, hold_in_use, request_response
-- The direct measure, for each definition of a hold: from the time a person could have gone home to the release from
-- the hold. They could have gone home when the source says they became eligible; where it does not say, at the last
-- release of a row that is not the hold. The hold ends with the last of its rows, a row without a time with the booking; where the
-- booking goes on, it counts up to the end of the records.
-- Zero where the hold ended first. Unknown where either end is: no other row, one without a time, or, in a booking
-- that its source reports as held, no row that is a hold by this definition and no time of eligibility. Unknown too
-- where either end lies before the booking: one of the two times is wrong, and no record says which.
-- Where a source has dates alone (whole_days), the time is whole days, and may be a day less or more.
--
-- Of a release inferred from rosters (inferred) the time is the least, up to the last roster with the booking; longest is up to the first without it.
--
-- An unknown time is none at the least. most_seconds is the most that the records allow: to the end of the hold, of the booking
-- or of the records, from the latest of the booking, the request and a local row's time.
--
-- lived_from and lived_until say which seconds of it lie in the period, counted from its beginning. A hold without a time counts whole in
-- the period in which it came due, or ended where that is not on record.
WITH edge AS (
  SELECT b.source_id, b.booking_key, b.place_id, b.person, b.zone, h.hold_id, h.name, h.leads, b.held,
    b.booked_at, b.release_eligible_at, b.released_at, b.release_absent, b.ends_at, b.gone_by, b.whole_days, r.received_at,
    max(coalesce(c.released_at, b.released_at)) FILTER (list_contains(c.hold_by, h.hold_id)) AS hold_until,
    max(c.released_at) FILTER (NOT list_contains(c.hold_by, h.hold_id)) AS local_until,
    count(*) FILTER (NOT list_contains(c.hold_by, h.hold_id) AND c.released_at IS NULL) AS local_unknown,
    count(*) FILTER (list_contains(c.hold_by, h.hold_id)) AS hold_rows,
    count(*) FILTER (list_contains(c.hold_by, h.hold_id) AND coalesce(c.released_at, b.released_at) IS NULL) AS hold_unknown
  FROM (FROM every_stay WHERE NOT set_aside) b
  JOIN hold_in_use h USING (contract)
  LEFT JOIN booking_charge c USING (source_id, booking_key)
  LEFT JOIN request_response r USING (stay_key)
  WHERE b.held IS NOT FALSE OR (b.any_hold AND NOT b.requested)
  GROUP BY ALL
), span AS (
  SELECT *,
    coalesce(release_eligible_at, CASE WHEN local_unknown = 0 THEN local_until END) AS from_at,
    coalesce(CASE WHEN release_eligible_at >= booked_at THEN release_eligible_at END,
      greatest(local_until, booked_at, received_at)) AS from_no_sooner,
    CASE
      WHEN hold_unknown = 0 AND coalesce(hold_until, released_at) IS NOT NULL THEN coalesce(hold_until, released_at)
      WHEN held AND release_absent THEN greatest(hold_until, local_until, ends_at)
    END AS until_no_later
  FROM edge
  WHERE hold_rows > 0 OR held IS NOT FALSE
), ends AS (
  SELECT * REPLACE (CASE WHEN until_no_later = released_at THEN gone_by END AS gone_by),
    CASE WHEN hold_rows > 0 OR release_eligible_at IS NOT NULL THEN until_no_later END AS until_at,
    coalesce(coalesce(release_eligible_at, local_until) < booked_at, FALSE)
      OR coalesce(until_no_later < booked_at, FALSE) AS contradicts
  FROM span
), timed AS (
  SELECT *,
    -- Not greatest(0, ...): it would make an unknown time zero.
    CASE
      WHEN contradicts THEN NULL
      WHEN until_at <= from_at THEN 0
      WHEN whole_days THEN 86400 * date_diff('day', from_at, until_at)
      ELSE seconds_apart(zone, from_at, until_at)
    END AS seconds,
    seconds IS NOT NULL AND gone_by IS NOT NULL AS inferred,
    CASE
      WHEN NOT inferred OR gone_by <= from_at THEN seconds
      WHEN whole_days THEN 86400 * date_diff('day', from_at, gone_by)
      ELSE seconds_apart(zone, from_at, gone_by)
    END AS longest
  FROM ends
), lived AS (
  SELECT *,
    CASE
      WHEN seconds IS NULL THEN NULL
      WHEN from_at >= getvariable('from_on') OR getvariable('from_on') IS NULL OR seconds = 0 THEN 0
      WHEN whole_days THEN least(seconds, 86400 * date_diff('day', from_at, getvariable('from_on')))
      ELSE least(seconds, seconds_apart(zone, from_at, getvariable('from_on')))
    END AS lived_from,
    CASE
      WHEN seconds IS NULL THEN NULL
      WHEN until_at <= getvariable('until_on') OR getvariable('until_on') IS NULL OR seconds = 0 THEN seconds
      WHEN from_at >= getvariable('until_on') THEN 0
      WHEN whole_days THEN 86400 * date_diff('day', from_at, getvariable('until_on'))
      ELSE seconds_apart(zone, from_at, getvariable('until_on'))
    END AS lived_until,
    CASE
      WHEN NOT inferred OR gone_by <= getvariable('until_on') OR getvariable('until_on') IS NULL THEN longest
      WHEN from_at >= getvariable('until_on') THEN 0
      WHEN whole_days THEN least(longest, 86400 * date_diff('day', from_at, getvariable('until_on')))
      ELSE least(longest, seconds_apart(zone, from_at, getvariable('until_on')))
    END AS lived_longest
  FROM timed
)
SELECT source_id, booking_key, place_id, person, zone, hold_id, name, leads, from_at, until_at, seconds, longest, inferred, whole_days, lived_from, lived_until,
  coalesce(from_at, until_no_later, booked_at) AS came_due_at,
  CASE WHEN seconds > 0 THEN lived_until > lived_from ELSE in_period(came_due_at) END AS counts,
  CASE
    WHEN inferred THEN greatest(lived_until, lived_longest) - lived_from
    WHEN seconds IS NOT NULL THEN lived_until - lived_from
    WHEN from_no_sooner IS NULL THEN NULL
    WHEN coalesce(gone_by, until_no_later, ends_at) <= from_no_sooner AND NOT contradicts THEN 0
    ELSE greatest(0, seconds_apart(zone, from_no_sooner,
      CASE WHEN coalesce(gone_by, until_no_later) >= from_no_sooner THEN coalesce(gone_by, until_no_later) ELSE ends_at END))
  END AS most_seconds
FROM lived
