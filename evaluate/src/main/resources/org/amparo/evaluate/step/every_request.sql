-- reads: reported_request
-- as: view
-- Requests of any day, those that repeat an earlier row of their source (same person, same day) set aside. A hold seen is none: no record
-- says that a request came.
SELECT * FROM reported_request WHERE NOT duplicate_likely AND status <> 'implied'
