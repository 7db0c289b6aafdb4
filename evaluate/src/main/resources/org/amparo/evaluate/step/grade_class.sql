-- as: given
-- How grave a charge of a grade is by local standards, as the file of seriousness/ says.
SELECT NULL::VARCHAR AS grade, NULL::VARCHAR AS class WHERE FALSE
