-- as: given
-- The words, in lower case, by which the file of seriousness/ reads charges, by the list that they stand in.
SELECT NULL::VARCHAR AS list, NULL::VARCHAR AS word WHERE FALSE
