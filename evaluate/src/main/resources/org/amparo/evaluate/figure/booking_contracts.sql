-- reads: local_booking
-- The contracts that the bookings in scope were read by.
SELECT DISTINCT contract FROM local_booking ORDER BY contract
