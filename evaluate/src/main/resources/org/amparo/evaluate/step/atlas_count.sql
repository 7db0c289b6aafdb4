-- reads: atlas_request
-- How many requests of each stage count for a county, or for none of its state.
SELECT status, county_id, state, count(*) AS number FROM atlas_request GROUP BY ALL
