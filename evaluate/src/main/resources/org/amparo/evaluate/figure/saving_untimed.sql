-- reads: contrast_hold, hold_pool
-- The untimed holds of each contrast whose pool has a time, for each to be drawn from it by the hash of its stay: other holds change nothing.
SELECT contrast, part, pool, draw_hash('time', stay_key) AS hash, most_seconds, CAST(low AS INTEGER) AS low, CAST(high AS INTEGER) AS high
FROM contrast_hold WHERE seconds IS NULL AND share > 0
  AND (part, pool) IN (SELECT unnest(['whole', CASE WHEN over_seconds IS NOT NULL THEN 'over' END]), pool FROM hold_pool)
ORDER BY stay_key, contrast
