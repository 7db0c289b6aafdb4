-- reads: hold_pool
-- The timed holds of each pool, in an order that rows do not change.
SELECT pool, seconds, over_seconds FROM hold_pool ORDER BY pool, md5(stay_key), stay_key
