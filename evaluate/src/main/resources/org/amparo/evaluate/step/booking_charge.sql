-- reads: hold_in_use, charge_word
-- as: view
-- Charge rows, holds among them, each with whether it is a hold by the leading definition. They are of all bookings: who reads
-- them names the bookings that are meant. The content hash puts charges in an order that no order of rows in a file changes.
WITH leader AS (
  SELECT source_id, hold_id FROM source_file JOIN hold_in_use USING (contract) WHERE leads
)
SELECT coalesce(c.booking_source_id, c.source_id) AS source_id, c.source_row, c.booking_key, c.sequence,
  sha256(CAST((c.text, c.statute, c.court, c.ncic, c.grade, c.offense_class, c.category, c.kind, c.status, c.disposition,
    c.jurisdiction_code, c.released_at) AS VARCHAR)) AS content,
  -- What reads as a hold where no definition says so has no local grade, whatever its level.
  CASE
    WHEN list_contains(c.flags, 'reads-as-hold') THEN NULL
    WHEN c.grade IN ('FELONY', 'MISDEMEANOR', 'INFRACTION') THEN c.grade
    WHEN c.seriousness >= 4 THEN 'FELONY'
    WHEN c.seriousness >= 2 THEN 'MISDEMEANOR'
    WHEN c.seriousness = 1 THEN 'INFRACTION'
  END AS grade,
  c.category, c.kind, c.violent, c.serious, c.seriousness, upper(c.status) AS status, c.disposition,
  plausible(c.flags, 'released_at', c.released_at) AS released_at,
  c.hold_by, coalesce(list_contains(c.hold_by, h.hold_id), FALSE) AS is_hold,
  -- Another agency's warrant or hold, which keeps a person whatever ends here.
  len(c.hold_by) = 0 AND coalesce(lower(c.jurisdiction_code) IN (SELECT word FROM charge_word WHERE list = 'other-agency'),
      FALSE) AS of_other_agency
FROM charge c
LEFT JOIN leader h ON h.source_id = coalesce(c.booking_source_id, c.source_id)
