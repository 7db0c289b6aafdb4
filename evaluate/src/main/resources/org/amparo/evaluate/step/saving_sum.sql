-- reads: hold_donor, figure/saving_drawn, figure/saving_waits, figure/hold_pool, figure/hold_weights
-- as: given
-- The 2.5 and the 97.5 percent points of 1,000 sums of what of each contrast is not on record, drawn as that of everyone held
-- (step/drawn_sum); of a contrast of which nothing is drawn there is no row.
SELECT NULL::VARCHAR AS sum, NULL::DOUBLE AS low, NULL::DOUBLE AS high WHERE FALSE
