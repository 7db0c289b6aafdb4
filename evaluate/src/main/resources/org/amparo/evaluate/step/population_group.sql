-- as: given
-- Published bookings by group, where those without a hold in the records are no fair sample; else none.
SELECT NULL::VARCHAR AS dimension, NULL::VARCHAR AS grp, NULL::BIGINT AS bookings WHERE FALSE
