-- reads: request_stay, local_booking, charged
-- One row a request to hold that counts: the last one of its booking that was not withdrawn when the person was released. A request of
-- unknown kind may ask for a hold; one for notice alone does not.
-- What the jail did is what its log says, or, of ICE's rows, what ICE says that the jail did; NULL where neither says.
-- A request came due when local custody ended and the person would have gone home. Who was handed to a prison or another agency, or
-- died, was never due, nor was who was sentenced to a state prison, unless ICE took them or another reason of release (bond, dismissal,
-- time served) says that they left by it. A release says that custody ended, so it came due, where the source has a word for those handed
-- on and says who took the person, or that nobody did.
WITH handed_on AS (
  SELECT place_id FROM local_booking WHERE released_to IN ('OTHER_AGENCY', 'PRISON') GROUP BY place_id
), asked AS (
  SELECT r.detainer_id, r.status, r.stay_key, r.place_id, r.person, r.received_at, r.requested_on, r.action, r.lift_reason, r.form,
    r.content,
    min(r.received_at) OVER (PARTITION BY r.stay_key) AS first_received_at,
    -- A request that was replaced is not withdrawn: what replaced it counts.
    (coalesce(r.action = 'WITHDRAWN', FALSE) OR coalesce(regexp_matches(r.lift_reason,
        'withdr|rescind|cancel|prosecutorial discretion|us citizenship', 'i'), FALSE))
      AND coalesce(r.lifted_on <= CAST(b.released_at AS DATE), TRUE) AS withdrawn,
    b.booking_key IS NOT NULL AS booked, b.release_absent, b.released_at, b.released_to, b.handed_to, b.release_eligible_reason,
    c.to_prison AND b.released_to IS DISTINCT FROM 'ICE' AND coalesce(b.release_eligible_reason, 'OTHER') = 'OTHER' AS to_prison,
    coalesce(b.release_eligible_at, CASE WHEN c.local_unknown = 0 THEN c.local_until END) AS eligible_at,
    CASE WHEN c.hold_unknown > 0 THEN greatest(c.hold_until, b.released_at) ELSE coalesce(c.hold_until, b.released_at) END AS until_at
  FROM request_stay r
  LEFT JOIN local_booking b ON b.place_id = r.place_id AND b.booking_key = r.booking_key
  LEFT JOIN charged c ON c.source_id = b.source_id AND c.booking_key = b.booking_key
  WHERE coalesce(r.request_kind, 'HOLD') = 'HOLD'
  -- Not by the order of rows: of two received at once the one with an answer counts, else the one of the lowest content hash.
  QUALIFY row_number() OVER (PARTITION BY r.stay_key
    ORDER BY withdrawn, r.received_at DESC NULLS LAST, r.requested_on DESC NULLS LAST, r.action NULLS LAST, r.content, r.detainer_id) = 1
)
SELECT detainer_id, status, stay_key, place_id, person, requested_on,
  CASE
    WHEN withdrawn THEN 'WITHDRAWN'
    WHEN action IN ('HONORED', 'DECLINED') THEN action
    WHEN lift_reason ILIKE '%declined%' THEN 'DECLINED'
  END AS response,
  CASE
    WHEN NOT booked THEN NULL
    WHEN released_to IN ('OTHER_AGENCY', 'PRISON') OR release_eligible_reason IN ('PRISON', 'DEATH') OR to_prison THEN 'NEVER_DUE'
    WHEN eligible_at IS NOT NULL OR released_to = 'ICE' THEN 'CAME_DUE'
    -- Whom the jail kept on it by its own log, and who is still there without a time at which local custody
    -- ended, may be past that or not.
    WHEN release_absent AND action IS DISTINCT FROM 'HONORED' THEN 'NOT_DUE'
    WHEN place_id IN (FROM handed_on) AND released_at IS NOT NULL AND handed_to IS NOT NULL THEN 'CAME_DUE'
  END AS course,
  form, received_at, first_received_at, eligible_at, released_at, until_at
FROM asked
