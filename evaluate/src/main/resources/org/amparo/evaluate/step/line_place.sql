-- as: given
-- The counties that the records are of, as agencies name them: without the legal word, in capitals.
SELECT NULL::VARCHAR AS place_id, NULL::VARCHAR AS name, NULL::VARCHAR AS state, NULL::VARCHAR AS state_name WHERE FALSE
