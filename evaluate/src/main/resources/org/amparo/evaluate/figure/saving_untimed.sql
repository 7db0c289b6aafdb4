-- reads: contrast_hold
-- The untimed holds of each contrast, for each to be drawn from its pool by the hash of its stay: other holds change nothing.
SELECT contrast, part, pool, draw_hash('time', stay_key) AS hash, most_seconds, CAST(low AS INTEGER) AS low, CAST(high AS INTEGER) AS high
FROM contrast_hold WHERE seconds IS NULL AND share > 0
ORDER BY stay_key, contrast
