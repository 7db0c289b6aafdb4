-- reads: request_stay, local_booking, booking_charge
-- What is known of the person that each request asks for. Where no record says either way the answer is unknown.
WITH conviction_seen AS (
  SELECT detainer_id FROM conviction WHERE detainer_id IS NOT NULL
  UNION
  SELECT r.detainer_id FROM request_stay r
  JOIN conviction v ON v.booking_key = r.booking_key AND v.place_id = r.place_id AND v.detainer_id IS NULL
), booked_for AS (
  -- How the charges of the booking itself ended: a list of earlier convictions does not have them.
  SELECT b.place_id, b.booking_key,
    bool_or(coalesce(c.status = 'CONVICTED', FALSE)) OR coalesce(any_value(b.release_eligible_reason) = 'SERVED', FALSE)
      AS convicted,
    bool_or(c.status IS NULL) AS open_ended
  FROM (FROM local_booking SEMI JOIN request_stay USING (place_id, booking_key)) b
  JOIN booking_charge c USING (source_id, booking_key)
  WHERE len(c.hold_by) = 0
  GROUP BY ALL
)
SELECT r.detainer_id,
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
    WHEN year(r.requested_on) - coalesce(r.birth_year, b.birth_year) < 18 THEN TRUE
    WHEN year(r.requested_on) - coalesce(r.birth_year, b.birth_year) > 18 THEN FALSE
  END AS minor
FROM request_stay r
LEFT JOIN local_booking b ON b.place_id = r.place_id AND b.booking_key = r.booking_key
LEFT JOIN conviction_seen c USING (detainer_id)
LEFT JOIN booked_for f ON f.place_id = r.place_id AND f.booking_key = r.booking_key
