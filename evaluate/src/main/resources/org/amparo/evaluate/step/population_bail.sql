-- as: given
-- What was published of bail and recognizance without a hold, where the bookings without one are no fair sample: one row, else none.
SELECT NULL::BIGINT AS bail_paid, NULL::BIGINT AS bookings, NULL::VARCHAR AS recognizance, NULL::VARCHAR AS source WHERE FALSE
