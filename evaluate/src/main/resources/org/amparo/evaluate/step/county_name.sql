-- as: given
-- The counties of the nation by their codes, with their names.
SELECT NULL::VARCHAR AS place_id, NULL::VARCHAR AS name WHERE FALSE
