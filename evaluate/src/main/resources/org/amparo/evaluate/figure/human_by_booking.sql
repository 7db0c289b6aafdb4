-- reads: analyzed_stay, held_time, booking_charge, request_wait
-- Who was held although: each count is of bookings known to be so. After a dismissal or a bond, held means longer than 95 of 100 people
-- without a request wait for their release, where the records say how long they wait; who is like too few of them is unknown. Where no
-- record says either way the count is unknown, not zero; of whom no record says that they were held, it is unknown too.
WITH local_charge AS (
  SELECT c.source_id, c.booking_key,
    bool_and(c.status IN ('DISMISSED', 'ACQUITTED')) AS all_gone,
    count(*) FILTER (c.status IS NULL) AS open_ended
  FROM booking_charge c SEMI JOIN (FROM analyzed_stay WHERE held IS NOT FALSE) b USING (source_id, booking_key)
  WHERE len(c.hold_by) = 0 GROUP BY ALL
), bond_kept AS (
  -- A source that records any bond is taken to record all of them.
  SELECT place_id FROM analyzed_stay WHERE bond_posted
  UNION
  SELECT b.place_id FROM bond_payment p JOIN analyzed_stay b USING (place_id, booking_key)
), ordinary AS (
  SELECT count(usual) > 0 AS known FROM request_wait
), held AS (
  SELECT b.*, t.seconds > CASE WHEN o.known THEN w.usual.seconds ELSE 0 END AS kept,
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
      ELSE kept
    END AS bond_and_kept
  FROM analyzed_stay b CROSS JOIN ordinary o
  LEFT JOIN held_time t ON t.place_id = b.place_id AND t.booking_key = b.booking_key AND t.leads
  LEFT JOIN request_wait w ON w.stay_key = b.stay_key AND t.seconds IS NOT NULL
  LEFT JOIN local_charge l ON l.source_id = b.source_id AND l.booking_key = b.booking_key
  WHERE b.held IS NOT FALSE
), answer AS (
  SELECT 'dismissed-or-acquitted' || CASE WHEN known THEN '-beyond' ELSE '' END AS figure, gone AND kept AS answer, held, 1 AS place
  FROM held CROSS JOIN ordinary
  UNION ALL
  SELECT 'bond-posted-not-released' || CASE WHEN known THEN '-beyond' ELSE '' END, bond_and_kept, held, 2
  FROM held CROSS JOIN ordinary
)
SELECT figure, CASE WHEN count(answer) FILTER (held) > 0 THEN count(*) FILTER (held AND answer) END AS value,
  count(*) AS denominator, count(*) FILTER (answer IS NULL OR (held IS NULL AND answer)) AS unknown
FROM answer GROUP BY figure, place HAVING count(*) FILTER (held) > 0 ORDER BY place
