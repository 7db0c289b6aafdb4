-- as: given
-- Types of the gravest charge whose bookings a published study of records of a contract set aside.
SELECT NULL::VARCHAR AS contract, NULL::VARCHAR AS gravest_charge_type WHERE FALSE
