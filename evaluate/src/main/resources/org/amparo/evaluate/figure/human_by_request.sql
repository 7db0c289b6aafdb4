-- reads: leading_request, local_booking, booking_charge
-- Who was asked for although: each count is of requests known to be so. Where no record says either way the count is
-- unknown, not zero.
WITH conviction_seen AS (
  SELECT detainer_id FROM conviction WHERE detainer_id IS NOT NULL
  UNION
  SELECT r.detainer_id FROM leading_request r
  JOIN conviction v ON v.booking_key = r.booking_key AND v.place_id = r.place_id AND v.detainer_id IS NULL
), booked_for AS (
  -- How the charges of the booking itself ended: a list of earlier convictions does not have them.
  SELECT b.place_id, b.booking_key,
    bool_or(coalesce(c.status = 'CONVICTED', FALSE)) OR coalesce(any_value(b.release_eligible_reason) = 'SERVED', FALSE)
      AS convicted,
    bool_or(c.status IS NULL) AS open_ended
  FROM local_booking b JOIN booking_charge c USING (source_id, booking_key)
  WHERE len(c.hold_by) = 0
  GROUP BY ALL
), asked AS (
  SELECT r.status,
    CASE
      WHEN c.detainer_id IS NOT NULL OR f.convicted THEN FALSE
      WHEN f.open_ended THEN NULL
      WHEN r.convictions_complete THEN TRUE
      WHEN r.criminality = 'convicted' THEN FALSE
      WHEN r.criminality IN ('pending', 'other') THEN TRUE
    END AS never_convicted,
    c.detainer_id IS NULL AND r.convictions_complete IS NOT TRUE AND r.criminality <> 'unknown' AS by_ice_code,
    r.victim_or_witness, r.us_citizen_claim,
    CASE
      WHEN r.age IS NOT NULL THEN r.age < 18
      -- Born in a year, a person is one of two ages: only where both agree is it known.
      WHEN year(r.requested_on) - r.birth_year < 18 THEN TRUE
      WHEN year(r.requested_on) - r.birth_year > 18 THEN FALSE
    END AS minor
  FROM leading_request r
  LEFT JOIN conviction_seen c USING (detainer_id)
  LEFT JOIN booked_for f ON f.place_id = r.place_id AND f.booking_key = r.booking_key
), answer AS (
  SELECT 'human.never-convicted' AS id, 'Requests for people with no conviction on record'
      -- ICE's code says what ICE knows, not what a court's record would.
      || CASE WHEN (SELECT bool_or(by_ice_code) FROM asked) THEN ', as ICE reports' ELSE '' END AS label,
    status, never_convicted AS answer, 1 AS place FROM asked
  UNION ALL
  SELECT 'human.victim-or-witness', 'Requests for people in custody as victims or witnesses', status,
    victim_or_witness, 2 FROM asked
  UNION ALL
  SELECT 'human.us-citizen-claim', 'Requests for people who claim United States citizenship', status,
    us_citizen_claim, 3 FROM asked
  UNION ALL
  SELECT 'human.minor', 'Requests for people under 18', status, minor, 4 FROM asked
)
SELECT id, label, 'REQUESTS' AS unit,
  CASE WHEN count(answer) > 0 THEN count(*) FILTER (answer) END AS value,
  count(*) AS denominator, count(*) - count(answer) AS unknown, any_value(status) AS status
FROM answer GROUP BY id, label, place ORDER BY place
