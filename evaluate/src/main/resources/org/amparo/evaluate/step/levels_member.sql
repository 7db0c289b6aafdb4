-- reads: booking_class, hold_request, link_stage, ice_record, population_group
-- Who is in each set that a share can be of: how many members of whom the same is known. The sets overlap and are never added.
-- ICE's files name no booking and are never matched with a jail's: their local charges are unknown. Bookings without a hold
-- are a set only where the records have all of them.
WITH asked AS (
  SELECT *,
    CASE
      WHEN threat_level IS NOT NULL THEN CAST(threat_level AS VARCHAR)
      WHEN criminality = 'convicted' THEN 'CONVICTED'
      WHEN criminality IN ('pending', 'other') THEN 'NOT_CONVICTED'
    END AS ice_level
  FROM hold_request
), subject AS (
  SELECT 'booked' AS in_set, seriousness, disposition, ice_level FROM booking_class
  WHERE counts AND NOT EXISTS (FROM population_group)
  UNION ALL
  SELECT 'held', seriousness, disposition, ice_level FROM booking_class WHERE held AND counts
  UNION ALL
  SELECT r.status, b.seriousness, b.disposition, r.ice_level
  FROM asked r
  LEFT JOIN booking_class b
    -- Not a condition of its own: the database would compare every request with every booking.
    ON b.place_id = r.place_id AND b.booking_key = CASE WHEN r.status = 'received' THEN r.booking_key END
  UNION ALL
  SELECT 'encounter', NULL, NULL, NULL
  FROM ice_record
  WHERE kind = 'encounter' AND in_scope AND NOT repeats AND lower(trim(disposition)) = 'detainer'
    AND in_asked(occurred_at)
  UNION ALL
  SELECT 'transferred', seriousness, disposition, ice_level FROM booking_class WHERE released_to = 'ICE' AND counts
  UNION ALL
  SELECT s.in_set, NULL, NULL, r.ice_level
  FROM link_stage l
  JOIN asked r USING (detainer_id)
  JOIN (VALUES ('custody', 'custody'), ('removal', 'removed-after-request')) s(stage, in_set) USING (stage)
  WHERE l.known AND l.reached_on IS NOT NULL
  UNION ALL
  SELECT 'removed', NULL, NULL,
    CASE
      WHEN threat_level BETWEEN 1 AND 3 THEN CAST(threat_level AS VARCHAR)
      WHEN criminality ILIKE '%convicted%' THEN 'CONVICTED'
      WHEN criminality ILIKE '%pending%' OR criminality ILIKE '%other%' THEN 'NOT_CONVICTED'
    END
  FROM ice_record WHERE kind = 'removal' AND in_scope AND NOT repeats AND in_asked(occurred_at)
), alike AS (
  SELECT in_set, seriousness, disposition, ice_level, count(*) AS members FROM subject GROUP BY ALL
), named(in_set, unit, status, place) AS (
  VALUES ('booked', 'BOOKINGS', 'CARRIED_OUT', 1), ('held', 'BOOKINGS', 'CARRIED_OUT', 2),
    ('received', 'REQUESTS', 'RECEIVED', 3), ('issued', 'REQUESTS', 'ISSUED', 4),
    ('encounter', 'EVENTS', 'UNKNOWN', 5), ('transferred', 'BOOKINGS', 'CARRIED_OUT', 6),
    ('custody', 'REQUESTS', 'ISSUED', 7), ('removed-after-request', 'REQUESTS', 'ISSUED', 8),
    ('removed', 'EVENTS', 'UNKNOWN', 9)
)
SELECT n.in_set, n.unit, n.status, n.place, s.seriousness, s.disposition, s.ice_level, s.members,
  -- Three-valued: true where either is known to be so, false only where both are known not to be.
  CASE
    WHEN s.seriousness = 'LOW' OR s.disposition IN ('NOT_GUILTY', 'WITHHELD') THEN TRUE
    WHEN s.seriousness IS NOT NULL AND s.disposition = 'CONVICTED' THEN FALSE
  END AS low_or_not_guilty
FROM alike s
JOIN named n USING (in_set)
