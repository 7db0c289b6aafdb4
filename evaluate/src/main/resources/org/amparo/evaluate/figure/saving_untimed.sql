-- reads: contrast_hold
-- The untimed holds of each contrast, for each to be drawn from its pool.
SELECT contrast, part, stay_key, pool, CAST(low AS INTEGER) AS low, CAST(high AS INTEGER) AS high
FROM contrast_hold WHERE seconds IS NULL AND share > 0
ORDER BY stay_key, contrast
