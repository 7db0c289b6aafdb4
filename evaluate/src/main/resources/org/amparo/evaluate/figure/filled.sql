-- reads: local_booking, reported_ledger, ice_record, count_record, scope_place
-- The columns that some record in scope fills, named as a contract's are: `charge.grade`, `ice_event:arrest.occurred_at`.
WITH detainer_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM detainer
    WHERE getvariable('place_id') IS NULL OR place_id IN (SELECT place_id FROM scope_place))
  ON COLUMNS(*) INTO NAME name VALUE filled
), booking_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM booking
    WHERE getvariable('place_id') IS NULL OR place_id IN (SELECT place_id FROM scope_place))
  ON COLUMNS(*) INTO NAME name VALUE filled
), charge_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM charge SEMI JOIN local_booking USING (source_id, booking_key))
  ON COLUMNS(*) INTO NAME name VALUE filled
), bond_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM bond_payment SEMI JOIN local_booking USING (place_id, booking_key))
  ON COLUMNS(*) INTO NAME name VALUE filled
), ledger_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM reported_ledger)
  ON COLUMNS(*) INTO NAME name VALUE filled
), count_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM count_record WHERE in_scope)
  ON COLUMNS(*) INTO NAME name VALUE filled
), place_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM scope_place)
  ON COLUMNS(*) INTO NAME name VALUE filled
), award_column AS (
  UNPIVOT (SELECT count(COLUMNS(*)) FROM award)
  ON COLUMNS(*) INTO NAME name VALUE filled
), event AS (
  SELECT kind, count(person_key) AS person_key, count(occurred_at) AS occurred_at, count(landmark) AS landmark,
    count(disposition) AS disposition
  FROM ice_record WHERE in_scope GROUP BY kind
), event_column AS (
  UNPIVOT event ON person_key, occurred_at, landmark, disposition INTO NAME name VALUE filled
), filled_column AS (
  SELECT 'detainer.' || name AS name, filled FROM detainer_column
  UNION ALL
  SELECT 'booking.' || name, filled FROM booking_column
  UNION ALL
  SELECT 'charge.' || name, filled FROM charge_column
  UNION ALL
  SELECT 'bond_payment.' || name, filled FROM bond_column
  UNION ALL
  SELECT 'ledger.' || name, filled FROM ledger_column
  UNION ALL
  SELECT 'reported_count.' || name, filled FROM count_column
  UNION ALL
  SELECT 'place.' || name, filled FROM place_column
  UNION ALL
  SELECT 'award.' || name, filled FROM award_column
  UNION ALL
  SELECT 'ice_event:' || kind || '.' || name, filled FROM event_column
  UNION ALL
  SELECT 'hold_definition.hold_id', count(*) FROM hold_definition h SEMI JOIN local_booking USING (contract)
)
SELECT name FROM filled_column WHERE filled > 0 ORDER BY name
