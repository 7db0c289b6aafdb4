-- reads: every_stay, every_request
-- Each booking with the gravest class of its charges on record, how they ended, and ICE's level where the jail's own log of
-- requests names the booking. What is known in part keeps its own word: a list of charges not said to be complete whose every
-- charge ended without conviction (NO_CONVICTION_LISTED), a case still open (OPEN), a request without a level. Two requests for
-- one booking with different levels leave the level open.
WITH asked AS (
  SELECT place_id, booking_key, count(*) AS requests, count(threat_level) AS levels, min(threat_level) AS least,
    max(threat_level) AS most, bool_or(criminality = 'convicted') AS convicted,
    bool_and(criminality IN ('pending', 'other')) AS not_convicted
  FROM every_request WHERE status = 'received' AND booking_key IS NOT NULL
  GROUP BY ALL
), logged AS (
  SELECT DISTINCT place_id FROM every_request WHERE status = 'received'
)
SELECT b.source_id, b.booking_key, b.place_id, b.held, b.released_to, in_period(b.booked_at) AS counts,
  CASE
    WHEN b.any_serious THEN 'SERIOUS'
    WHEN b.unsorted > 0 THEN NULL
    WHEN b.any_moderate THEN 'MODERATE'
    WHEN b.charges > 0 THEN 'LOW'
  END AS seriousness,
  CASE
    WHEN b.release_eligible_reason IN ('DISMISSED', 'ACQUITTED') THEN 'NOT_GUILTY'
    WHEN b.release_eligible_reason = 'DIVERSION' THEN 'WITHHELD'
    WHEN b.release_eligible_reason = 'SERVED' OR b.convicted THEN 'CONVICTED'
    WHEN b.unended > 0 OR coalesce(b.charges, 0) = 0 THEN NULL
    WHEN b.open THEN 'OPEN'
    WHEN b.charges_complete IS NOT TRUE THEN 'NO_CONVICTION_LISTED'
    WHEN b.withheld THEN 'WITHHELD'
    ELSE 'NOT_GUILTY'
  END AS disposition,
  CASE
    WHEN a.levels = a.requests AND a.least = a.most THEN CAST(a.least AS VARCHAR)
    WHEN a.levels > 0 THEN NULL
    WHEN a.convicted THEN 'CONVICTED'
    WHEN a.not_convicted THEN 'NOT_CONVICTED'
    WHEN a.requests IS NULL AND l.place_id IS NOT NULL THEN 'NO_REQUEST'
  END AS ice_level
FROM (FROM every_stay WHERE NOT set_aside) b
LEFT JOIN asked a USING (place_id, booking_key)
LEFT JOIN logged l USING (place_id)
