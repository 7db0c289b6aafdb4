-- reads: local_booking, reported_ledger, ice_record, count_record, scope_place
-- The columns that some record in scope fills, named as a contract's are: `charge.grade`, `ice_event:arrest.occurred_at`.
WITH here AS (
  SELECT place_id FROM scope_place WHERE getvariable('place_id') IS NOT NULL
), event AS (
  SELECT 'ice_event:' || kind AS part, count(person_key) AS person_key, count(occurred_at) AS occurred_at,
    count(landmark) AS landmark, count(disposition) AS disposition
  FROM ice_record WHERE in_scope GROUP BY kind
), part AS (
  SELECT 'detainer' AS part, name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM detainer
    WHERE getvariable('place_id') IS NULL OR place_id IN (FROM here)) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'booking', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM booking
    WHERE getvariable('place_id') IS NULL OR place_id IN (FROM here)) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'charge', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM charge
    SEMI JOIN local_booking USING (source_id, booking_key)) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'bond_payment', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM bond_payment
    SEMI JOIN local_booking USING (place_id, booking_key)) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'ledger', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM reported_ledger) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'reported_count', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM count_record WHERE in_scope)
    ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'place', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM scope_place) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'award', name, filled FROM (UNPIVOT (SELECT count(COLUMNS(*)) FROM award) ON COLUMNS(*) INTO NAME name VALUE filled)
  UNION ALL
  SELECT part, name, filled FROM (UNPIVOT event ON person_key, occurred_at, landmark, disposition INTO NAME name VALUE filled)
  UNION ALL
  SELECT 'hold_definition', 'hold_id', count(*) FROM hold_definition h SEMI JOIN local_booking USING (contract)
)
SELECT part || '.' || name AS name FROM part WHERE filled > 0 ORDER BY name
