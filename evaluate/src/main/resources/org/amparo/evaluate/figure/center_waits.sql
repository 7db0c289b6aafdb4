-- reads: held_stay
-- How much each group of ordinary waits weighs in the net time, and how far its mean may be off.
SELECT 'net' AS sum, draw_hash('wait', waits) AS hash, sum(likely * share) AS weight, any_value(error_seconds) AS error_seconds
FROM held_stay WHERE waits IS NOT NULL AND ordinary_seconds IS NOT NULL GROUP BY waits ORDER BY hash
