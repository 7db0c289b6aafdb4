-- reads: held_stay, hold_donor, figure/center_drawn, figure/center_waits, figure/hold_pool, figure/hold_weights
-- as: given
-- The 2.5 and the 97.5 percent points of 1,000 sums of the holds that are not on record, each drawn from the holds like it (raw), and of
-- the same less the ordinary waits, which are drawn too (net); where nothing is open, none. HoldDraws makes them.
SELECT NULL::VARCHAR AS sum, NULL::DOUBLE AS low, NULL::DOUBLE AS high WHERE FALSE
