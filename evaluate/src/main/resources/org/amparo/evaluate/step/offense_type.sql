-- as: given
-- The type of offense of each category, by which stays are compared.
SELECT NULL::VARCHAR AS category, NULL::VARCHAR AS offense_type WHERE FALSE
