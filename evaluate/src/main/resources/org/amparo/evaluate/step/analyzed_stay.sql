-- reads: stay
-- as: view
-- Bookings, those that a study of the same records set aside left out.
SELECT * FROM stay WHERE NOT set_aside
