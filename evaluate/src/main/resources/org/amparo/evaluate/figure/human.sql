-- reads: leading_request, analysed_stay, held_time, booking_charge, hold_in_use
-- Who was held although: each count is of records known to be so. Where no record says either way the count is unknown,
-- not zero.
WITH conviction_seen AS (
  SELECT detainer_id FROM conviction WHERE detainer_id IS NOT NULL
  UNION
  SELECT r.detainer_id FROM leading_request r
  JOIN conviction v ON v.booking_key = r.booking_key AND v.detainer_id IS NULL
), asked AS (
  SELECT r.status,
    CASE
      WHEN c.detainer_id IS NOT NULL THEN FALSE
      WHEN r.convictions_complete THEN TRUE
      WHEN r.criminality = 'convicted' THEN FALSE
      WHEN r.criminality IN ('pending', 'other') THEN TRUE
    END AS never_convicted,
    r.victim_or_witness, r.us_citizen_claim,
    CASE
      WHEN r.age IS NOT NULL THEN r.age < 18
      -- Born in a year, a person is one of two ages: only where both agree is it known.
      WHEN year(r.requested_on) - r.birth_year < 18 THEN TRUE
      WHEN year(r.requested_on) - r.birth_year > 18 THEN FALSE
    END AS minor
  FROM leading_request r LEFT JOIN conviction_seen c USING (detainer_id)
), local_charge AS (
  SELECT c.source_id, c.booking_key,
    bool_and(c.status IN ('DISMISSED', 'ACQUITTED')) AS all_gone,
    count(*) FILTER (c.status IS NULL) AS open_ended
  FROM booking_charge c WHERE len(c.hold_by) = 0 GROUP BY ALL
), bond_kept AS (
  -- A source that records any bond is taken to record all of them.
  SELECT place_id FROM analysed_stay WHERE bond_posted_at IS NOT NULL
  UNION
  SELECT b.place_id FROM bond_payment p JOIN analysed_stay b USING (booking_key)
), held AS (
  SELECT b.*, t.seconds,
    CASE
      WHEN b.release_eligible_reason IS NOT NULL THEN b.release_eligible_reason IN ('DISMISSED', 'ACQUITTED')
      WHEN l.open_ended > 0 AND l.all_gone THEN NULL
      WHEN l.all_gone AND b.charges_complete IS NOT TRUE THEN NULL
      ELSE l.all_gone
    END AS gone,
    CASE
      WHEN b.place_id NOT IN (SELECT place_id FROM bond_kept) THEN NULL
      WHEN b.bond_posted_at IS NULL AND NOT EXISTS (FROM bond_payment p WHERE p.booking_key = b.booking_key)
        THEN FALSE
      ELSE t.seconds > 0
    END AS bond_and_kept
  FROM analysed_stay b
  LEFT JOIN held_time t ON t.source_id = b.source_id AND t.booking_key = b.booking_key AND t.leads
  LEFT JOIN local_charge l ON l.source_id = b.source_id AND l.booking_key = b.booking_key
  WHERE b.held
), answer AS (
  SELECT 'human.dismissed-or-acquitted' AS id, 'Held after every charge was dismissed or ended in acquittal' AS label,
    'BOOKINGS' AS unit, 'carried_out' AS status, gone AS answer, 1 AS place FROM held
  UNION ALL
  SELECT 'human.past-48-hours', 'Held more than 48 hours past release', 'BOOKINGS', 'carried_out',
    seconds > 48 * 3600, 6 FROM held
  UNION ALL
  SELECT 'human.bond-posted-not-released', 'Held past release although bond was posted', 'BOOKINGS', 'carried_out',
    bond_and_kept, 7 FROM held
  UNION ALL
  SELECT 'human.never-convicted', 'Requests for people with no conviction on record', 'REQUESTS', status,
    never_convicted, 2 FROM asked
  UNION ALL
  SELECT 'human.victim-or-witness', 'Requests for people in custody as victims or witnesses', 'REQUESTS', status,
    victim_or_witness, 3 FROM asked
  UNION ALL
  SELECT 'human.us-citizen-claim', 'Requests for people who claim United States citizenship', 'REQUESTS', status,
    us_citizen_claim, 4 FROM asked
  UNION ALL
  SELECT 'human.minor', 'Requests for people under 18', 'REQUESTS', status, minor, 5 FROM asked
)
SELECT id, label, unit,
  CASE WHEN count(answer) > 0 THEN count(*) FILTER (answer) END AS value,
  count(*) AS denominator, count(*) - count(answer) AS unknown, any_value(status) AS status
FROM answer GROUP BY id, label, unit, place ORDER BY place
