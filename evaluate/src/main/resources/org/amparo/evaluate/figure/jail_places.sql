-- reads: local_booking
-- The places with bookings, whose law sets deadlines.
SELECT p.place_id, p.state FROM place p SEMI JOIN local_booking USING (place_id) ORDER BY p.place_id
