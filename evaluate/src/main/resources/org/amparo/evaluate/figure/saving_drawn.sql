-- reads: contrast_hold, due_request
-- The rows of each contrast whose time is not on record, for each to be drawn from the holds like it by the hash of its stay: other holds
-- change nothing. held_...: the hold that happened; free_...: the one that never did. What is like none adds its least and its most. All
-- rows of a stay come one after another, for its time is drawn once.
SELECT draw_hash('time', c.stay_key) AS hash, c.contrast AS sum, c.part = 'over' AS over, c.held, c.honored, c.decided,
    h_low AS held_low, h_high AS held_high,
  held_pool, held_after, held_holds,
  CASE WHEN over THEN whole_over_least ELSE held_whole_least END AS held_whole_least, CASE WHEN over THEN whole_over_most
      ELSE held_whole_most END AS held_whole_most,
  CASE WHEN over AND held_alone THEN over_most WHEN over THEN over_least WHEN held_alone THEN held_raw_most
    ELSE held_raw_least END AS held_least, CASE WHEN NOT over THEN held_raw_most WHEN over_most < 1e15
      THEN over_most END AS held_most,
  q.share AS held_share, CASE WHEN over THEN 0 ELSE held_off END AS held_off,
  CASE WHEN maybe_due THEN least(0, f_low) ELSE f_low END AS free_low, CASE WHEN maybe_due THEN greatest(0, f_high)
      ELSE f_high END AS free_high,
  free_pool, free_after, free_holds, 0 AS free_whole_least, free_whole_most, 0 AS free_least, free_share * free_whole_most AS free_most,
      free_share, free_off
FROM contrast_hold c JOIN due_request q USING (stay_key)
WHERE c.drawn
ORDER BY ALL
