-- reads: hold_center
-- as: view
-- The holds of the period.
SELECT * FROM hold_center WHERE counts
