-- reads: stay
-- How many stays in local custody, and how many with a hold: none is known where no source marks a hold or says what one is.
WITH counted AS (
  SELECT count(*) AS stays, count(held) AS known, count(*) - count(held) AS unknown,
    CASE WHEN known > 0 THEN count(*) FILTER (held) END AS held,
    CASE WHEN known > 0 THEN count(*) FILTER (held AND set_aside) END AS set_aside
  FROM stay HAVING count(*) > 0
)
SELECT f.* FROM counted CROSS JOIN LATERAL (VALUES
  ('total', stays, NULL),
  ('held', held, unknown),
  ('analyzed', held - set_aside, unknown),
  ('set-aside', set_aside, unknown)) f(figure, value, unknown)
