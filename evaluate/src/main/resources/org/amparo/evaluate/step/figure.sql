-- as: given
-- The figures made before, one row each, as files publish them; query: that which gave it, where one did.
SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS measure, NULL::VARCHAR AS query, NULL::VARCHAR AS listed_in, NULL::VARCHAR AS label,
  NULL::VARCHAR AS unit, NULL::VARCHAR AS status, NULL::VARCHAR AS state, NULL::DECIMAL(38, 10) AS value, NULL::DECIMAL(38, 10) AS low,
  NULL::DECIMAL(38, 10) AS high, NULL::DECIMAL(38, 10) AS numerator, NULL::DECIMAL(38, 10) AS denominator, NULL::BIGINT AS unknown,
  NULL::VARCHAR AS sources
WHERE FALSE
