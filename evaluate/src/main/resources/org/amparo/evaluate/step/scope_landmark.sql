-- reads: scope_place
-- Landmarks, in the agency's words and area, that are a place's own jails, and all those in a state asked for.
SELECT DISTINCT l.landmark, coalesce(l.area, '') AS area
FROM landmark_county l
JOIN scope_place p ON p.place_id = l.geoid
WHERE l.own OR EXISTS (FROM place WHERE place_id = getvariable('place_id') AND kind = 'state')
