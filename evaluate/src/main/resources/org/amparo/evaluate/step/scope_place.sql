-- The places a report speaks of: the one asked for with its own jail's facilities, every place of the state or area of
-- responsibility asked for, or all.
WITH asked AS (
  SELECT getvariable('place_id') AS id,
    coalesce((SELECT kind FROM place WHERE place_id = getvariable('place_id')), getvariable('place_kind')) AS kind,
    coalesce((SELECT state FROM place WHERE place_id = getvariable('place_id')), getvariable('place_id')) AS state
)
SELECT p.place_id, p.name, p.kind, p.state, p.timezone
FROM place p, asked
WHERE asked.id IS NULL
  OR p.place_id = asked.id
  OR p.place_id IN (SELECT c.place_id FROM place_part c WHERE c.whole_id = asked.id)
  OR (asked.kind = 'state' AND p.state = asked.state)
  OR (asked.kind = 'area' AND p.place_id IN (
    SELECT 'facility:' || facility_code FROM facility_place WHERE area = asked.id))
