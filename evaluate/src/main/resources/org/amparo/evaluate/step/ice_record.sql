-- reads: release_file, scope_place, scope_facility, scope_landmark
-- Every event of ICE's files, with its release and whether it happened in the place asked for. What its row flags as
-- implausible is unknown, and an end before the beginning too; open: no end was recorded at all.
SELECT e.source_id, e.source_row, f.release_key, e.person_key, e.kind,
  plausible(e.flags, 'occurred_at', e.occurred_at) AS occurred_at,
  CASE WHEN plausible(e.flags, 'until', e.until) >= plausible(e.flags, 'occurred_at', e.occurred_at) THEN e.until END AS until,
  e.until IS NULL AS open,
  e.stay_key, e.facility_code, e.facility_name, e.area, e.landmark, e.method, e.disposition, e.outcome, e.case_status, e.criminality,
    e.threat_level,
  coalesce(e.duplicate_likely, FALSE) AS repeats,
  getvariable('place_id') IS NULL
    OR coalesce(e.place_id IN (SELECT place_id FROM scope_place), FALSE)
    OR coalesce(e.facility_code IN (SELECT facility_code FROM scope_facility), FALSE)
    OR coalesce((e.landmark, coalesce(e.area, '')) IN (SELECT (landmark, area) FROM scope_landmark), FALSE) AS in_scope
FROM ice_event e
JOIN release_file f USING (source_id)
