-- reads: scope_place
-- Codes of the facilities that are a place's own jails, and all those in a state asked for.
SELECT DISTINCT f.facility_code
FROM facility_county f
JOIN scope_place p ON p.place_id = f.geoid
WHERE f.own OR EXISTS (FROM place WHERE place_id = getvariable('place_id') AND kind = 'state')
