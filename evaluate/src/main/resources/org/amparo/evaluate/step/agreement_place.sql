-- reads: figure/agreement_counties
-- as: given
-- The counties that ICE's lists of agreements name.
SELECT NULL::VARCHAR AS state, NULL::VARCHAR AS county, NULL::VARCHAR AS place_id WHERE FALSE
