-- reads: hold_weight
-- What weighs each hold on record from which one without a start is drawn, by the hash of its stay.
SELECT draw_hash('time', stay_key) AS hash, slot, weight FROM hold_weight ORDER BY hash, slot
