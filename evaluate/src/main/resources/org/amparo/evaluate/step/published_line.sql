-- as: given
-- What the federal government was billed or paid back, as published of exactly the places that the records are of, in the order of files.
SELECT NULL::VARCHAR AS id, NULL::BIGINT AS cents, NULL::INTEGER AS year, NULL::VARCHAR AS note, NULL::VARCHAR AS source WHERE FALSE
