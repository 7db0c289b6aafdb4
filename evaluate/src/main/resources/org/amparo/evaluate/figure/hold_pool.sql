-- reads: hold_donor, hold_like
-- The holds on record of each pool that is drawn from, in order of their length, with the hash by which some of the pool stand for all in
-- a draw.
SELECT pool, draw_hash('pool', pool) AS hash, seconds, over_seconds
FROM hold_donor WHERE pool IN (SELECT pool FROM hold_like) ORDER BY pool, place
