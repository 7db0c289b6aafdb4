-- reads: every_stay, booking_charge, hold_in_use, request_response
-- One row a booking that was held on a request, or may have been, and definition of a hold, with the first and the last moment at which
-- it may have begun and ended, in seconds since 1970 as they passed; a day without a time is anywhere in that day, in the place's zone.
-- It began when the person could have gone home: when the source says so and no other agency's row kept them longer, else at the last
-- release of a row that is not the hold. It ended with the last of its rows, a row without a time with the booking; where the booking
-- goes on,
-- it lasts to the end of its source's records. start_last or end_first without a value: nothing says that it began, or ended, by then.
-- A start that is not on record lies between the latest of booking, request and known local cause, and the end; an end that is not
-- lies at the latest at the release, the first roster without the person or the end of the source's records. A time before the booking is
-- wrong, and no record says which of the two is. Without any start there is no upper end (start_first is empty).
-- rests: what leaves it open: DATES alone, a RELEASE between two rosters, or a blank START, END or ANSWER; NOTHING where both ends are on
-- record.
-- since_first: the later of booking and request, when the time before it began.
-- Whose local custody goes on waits for the hold, and has no row.
WITH edge AS (
  SELECT b.source_id, b.booking_key, b.stay_key, b.place_id, b.person, b.zone, h.hold_id, h.name, h.leads, b.held, b.response,
    b.release_eligible_reason AS reason, b.whole_days, b.booked_at, b.release_eligible_at, b.released_at, b.release_absent, b.ends_at,
        b.records_until, b.gone_by,
    r.first_received_at,
    max(coalesce(c.released_at, b.released_at)) FILTER (list_contains(c.hold_by, h.hold_id)) AS hold_until,
    max(c.released_at) FILTER (NOT list_contains(c.hold_by, h.hold_id)) AS local_until,
    max(c.released_at) FILTER (c.of_other_agency) AS other_until,
    count(*) FILTER (c.of_other_agency AND c.released_at IS NULL) AS other_unknown,
    count(*) FILTER (NOT list_contains(c.hold_by, h.hold_id) AND c.released_at IS NULL) AS local_unknown,
    count(*) FILTER (list_contains(c.hold_by, h.hold_id)) AS hold_rows,
    count(*) FILTER (list_contains(c.hold_by, h.hold_id) AND coalesce(c.released_at, b.released_at) IS NULL) AS hold_unknown
  FROM (FROM every_stay WHERE NOT set_aside AND NOT waits) b
  JOIN hold_in_use h USING (contract)
  LEFT JOIN booking_charge c USING (source_id, booking_key)
  LEFT JOIN request_response r USING (stay_key)
  WHERE b.held IS NOT FALSE OR (b.any_hold AND NOT b.requested)
  GROUP BY ALL
), span AS (
  SELECT *,
    CASE WHEN release_eligible_at IS NULL THEN CASE WHEN local_unknown = 0 THEN local_until END
      WHEN other_unknown = 0 THEN greatest(release_eligible_at, other_until) END AS from_at,
    greatest(CASE WHEN release_eligible_at >= booked_at THEN greatest(release_eligible_at, other_until)
      ELSE greatest(local_until, booked_at, first_received_at) END, booked_at) AS from_no_sooner,
    CASE
      WHEN hold_unknown = 0 AND coalesce(hold_until, released_at) IS NOT NULL THEN coalesce(hold_until, released_at)
      -- Still there; since when is known, or nothing is.
      WHEN held AND release_absent THEN greatest(hold_until, local_until, CASE WHEN coalesce(release_eligible_at, local_until) IS NULL
        OR (release_eligible_at IS NULL AND local_unknown > 0) THEN records_until ELSE ends_at END)
    END AS until_no_later
  FROM edge
  WHERE hold_rows > 0 OR held IS NOT FALSE
), ends AS (
  SELECT * REPLACE (CASE WHEN until_no_later = released_at THEN gone_by END AS gone_by),
    CASE WHEN hold_rows > 0 OR release_eligible_at IS NOT NULL THEN until_no_later END AS until_at,
    coalesce(coalesce(release_eligible_at, local_until) < booked_at, FALSE) OR coalesce(until_no_later < booked_at, FALSE) AS contradicts
  FROM span
), known AS (
  SELECT * REPLACE (CASE WHEN NOT contradicts THEN from_at END AS from_at, CASE WHEN NOT contradicts THEN until_at END AS until_at,
      CASE WHEN until_no_later >= from_no_sooner OR NOT contradicts THEN until_no_later END AS until_no_later),
    CASE WHEN whole_days THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END AS day
  FROM ends
)
SELECT source_id, booking_key, stay_key, place_id, person, zone, hold_id, name, leads, held, reason, response, whole_days, from_at,
    until_at,
  instant(zone, coalesce(from_at, from_no_sooner)) AS start_first, instant(zone, from_at + day) AS start_last,
  instant(zone, greatest(booked_at, first_received_at)) AS since_first, instant(zone, until_at) AS end_first,
  CASE WHEN gone_by IS NOT NULL THEN instant(zone, gone_by)
    ELSE instant(zone, coalesce(until_at, until_no_later, CASE WHEN released_at >= from_no_sooner THEN released_at END,
        records_until) + day) END AS end_last,
  CASE WHEN held IS NULL THEN 'ANSWER' WHEN from_at IS NULL THEN 'START' WHEN until_at IS NULL THEN 'END' WHEN gone_by IS NOT NULL
      THEN 'RELEASE'
    WHEN whole_days THEN 'DATES' ELSE 'NOTHING' END AS rests,
  coalesce(from_at, until_no_later, booked_at) AS came_due_at, instant(zone, booked_at) AS booked_first
FROM known
