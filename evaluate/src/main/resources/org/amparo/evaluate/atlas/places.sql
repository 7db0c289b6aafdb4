-- reads: atlas_place
-- The counties that records count for, by name.
SELECT DISTINCT a.county_id AS id, coalesce(p.name, a.county_id) AS name, a.state
FROM atlas_place a LEFT JOIN place p ON p.place_id = a.county_id
WHERE a.county_id IS NOT NULL ORDER BY id
