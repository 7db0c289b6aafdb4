-- The places a report speaks of: the one asked for with its own jail's facilities, every place of the state asked for,
-- or all.
SELECT p.place_id, p.name, p.kind, p.state, p.timezone
FROM place p
LEFT JOIN place asked ON asked.place_id = getvariable('place_id')
WHERE getvariable('place_id') IS NULL
  OR p.place_id = asked.place_id
  OR p.place_id IN (SELECT c.place_id FROM place_part c WHERE c.whole_id = getvariable('place_id'))
  OR (asked.kind = 'state' AND p.state = asked.state)
