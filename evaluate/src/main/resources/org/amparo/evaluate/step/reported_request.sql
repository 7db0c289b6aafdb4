-- reads: scope_place
-- Every request in scope as reported, implied ones among them. What its row flags as implausible is unknown. The content hash stands for
-- a request that names no booking: no order of rows changes it.
SELECT
  d.detainer_id, d.source_id, d.status, d.place_id, d.booking_key, d.person_key, d.duplicate_likely,
  plausible(d.flags, 'prepared_on', d.prepared_on) AS prepared_on,
  plausible(d.flags, 'received_at', d.received_at) AS received_at,
  coalesce(CAST(plausible(d.flags, 'received_at', d.received_at) AS DATE),
    plausible(d.flags, 'prepared_on', d.prepared_on)) AS requested_on,
  CASE
    WHEN d.criminality IS NULL THEN 'unknown'
    WHEN d.criminality ILIKE '%convicted%' THEN 'convicted'
    WHEN d.criminality ILIKE '%pending%' THEN 'pending'
    WHEN d.criminality ILIKE '%other%' THEN 'other'
    ELSE 'unknown'
  END AS criminality,
  CASE WHEN d.threat_level BETWEEN 1 AND 3 THEN d.threat_level END AS threat_level,
  d.gender, d.citizenship_country,
  plausible(d.flags, 'birth_year', d.birth_year) AS birth_year,
  plausible(d.flags, 'age', d.age) AS age,
  d.request_kind, d.form, d.us_citizen_claim, d.victim_or_witness, d.convictions_complete, upper(d.action) AS action, d.lifted_on,
    d.lift_reason,
  sha256(CAST(row(*COLUMNS(* EXCLUDE (source_id, source_row, flags, detainer_id, duplicate_likely))) AS VARCHAR)) AS content
FROM asked_for d
WHERE getvariable('place_id') IS NULL OR d.place_id IN (SELECT place_id FROM scope_place)
