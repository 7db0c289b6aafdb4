-- reads: held_stay
-- How much each group of ordinary waits weighs in the net time, how far its mean may be off, and how far the waits of the people held may
-- together be from that mean (their squares added up).
SELECT 'net' AS sum, draw_hash('wait', waits) AS hash, sum(likely * share) AS weight, any_value(error_seconds) AS error_seconds,
  sum((likely * share * spread_seconds) ** 2) AS spread_squared
FROM held_stay WHERE waits IS NOT NULL AND ordinary_seconds IS NOT NULL GROUP BY waits ORDER BY hash
