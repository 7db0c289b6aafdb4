-- reads: hold_pool
-- The timed holds of each pool, in an order that no order of rows changes.
SELECT pool, seconds, over_seconds FROM hold_pool ORDER BY pool, stay_key
