-- as: given
-- The minutes of work on a request that the user states, and that it was they who did: one row, or none.
SELECT NULL::DECIMAL(12, 3) AS low, NULL::DECIMAL(12, 3) AS central, NULL::DECIMAL(12, 3) AS high, NULL::VARCHAR AS source WHERE FALSE
