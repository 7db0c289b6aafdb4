-- reads: held_stay, hold_donor
-- The 2.5 and the 97.5 percent points of 1,000 sums of the holds that are not on record, each drawn from the holds like it (raw), and of
-- the same
-- less the ordinary waits, which are drawn too (net). Its rows are made by HoldDraws from figure/center_drawn, figure/center_waits and
-- figure/hold_pool; where nothing is open it has none.
SELECT NULL::VARCHAR AS sum, NULL::DOUBLE AS low, NULL::DOUBLE AS high WHERE FALSE
