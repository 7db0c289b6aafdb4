-- as: given
-- The published stay of people without a hold, where it stands for that of the records: one row, else none.
SELECT NULL::VARCHAR AS mean_days, NULL::VARCHAR AS median_days, NULL::BIGINT AS bookings, NULL::VARCHAR AS source WHERE FALSE
