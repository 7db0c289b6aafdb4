-- reads: ice_record
-- Each booking into a facility, and why it is part of no stay: it names nobody, has no day, or repeats another (the same
-- person, facility and time). Of rows that repeat one another the fullest stays.
SELECT *,
  CASE
    WHEN person_key IS NULL THEN 'no person'
    WHEN occurred_at IS NULL THEN 'no day'
    WHEN repeats OR row_number() OVER (
      PARTITION BY release_key, person_key, occurred_at, coalesce(facility_code, facility_name)
      ORDER BY repeats, until DESC NULLS LAST, open DESC, stay_key NULLS LAST, outcome NULLS LAST,
        case_status NULLS LAST, source_id, source_row) > 1 THEN 'repeat'
  END AS set_aside
FROM ice_record
WHERE kind = 'stint'
