-- reads: hold_pool
-- The timed holds of each pool, in an order that no order of rows changes, with the hash by which a pool is drawn again.
SELECT pool, draw_hash('pool', pool) AS hash, seconds, over_seconds FROM hold_pool ORDER BY pool, stay_key
