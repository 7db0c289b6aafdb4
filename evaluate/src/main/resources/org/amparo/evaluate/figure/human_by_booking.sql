-- reads: analyzed_stay, held_time, booking_charge
-- Who was held although: each count is of bookings known to be so. Where no record says either way the count is
-- unknown, not zero.
WITH local_charge AS (
  SELECT c.source_id, c.booking_key,
    bool_and(c.status IN ('DISMISSED', 'ACQUITTED')) AS all_gone,
    count(*) FILTER (c.status IS NULL) AS open_ended
  FROM booking_charge c SEMI JOIN (FROM analyzed_stay WHERE held) b USING (source_id, booking_key)
  WHERE len(c.hold_by) = 0 GROUP BY ALL
), bond_kept AS (
  -- A source that records any bond is taken to record all of them.
  SELECT place_id FROM analyzed_stay WHERE bond_posted
  UNION
  SELECT b.place_id FROM bond_payment p JOIN analyzed_stay b USING (place_id, booking_key)
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
      WHEN NOT b.bond_posted AND NOT EXISTS (
        FROM bond_payment p WHERE p.place_id = b.place_id AND p.booking_key = b.booking_key)
        THEN FALSE
      ELSE t.seconds > 0
    END AS bond_and_kept
  FROM analyzed_stay b
  LEFT JOIN held_time t ON t.place_id = b.place_id AND t.booking_key = b.booking_key AND t.leads
  LEFT JOIN local_charge l ON l.source_id = b.source_id AND l.booking_key = b.booking_key
  WHERE b.held
), answer AS (
  SELECT 'human.dismissed-or-acquitted' AS id, 'Held past release after every charge was dismissed or ended in acquittal' AS label,
    gone AND seconds > 0 AS answer, 1 AS place FROM held
  UNION ALL
  SELECT 'human.past-48-hours', 'Held more than 48 hours past release', seconds > 48 * 3600, 2 FROM held
  UNION ALL
  SELECT 'human.bond-posted-not-released', 'Held past release although bond was posted', bond_and_kept, 3 FROM held
)
SELECT id, label, 'BOOKINGS' AS unit,
  CASE WHEN count(answer) > 0 THEN count(*) FILTER (answer) END AS value,
  count(*) AS denominator, count(*) - count(answer) AS unknown, 'CARRIED_OUT' AS status
FROM answer GROUP BY id, label, place ORDER BY place
