-- reads: contrast_hold, due_request
-- How much each group of ordinary waits weighs in each contrast, how far its mean may be off, and how far the waits of its people may
-- together be from that mean (their squares added up).
WITH weighed AS (
  SELECT c.contrast, q.held_waits AS waits, q.held_error AS error_seconds,
    q.held_spread AS spread_seconds, coalesce(c.likely, 0) * c.h_middle * q.share AS weight
  FROM contrast_hold c JOIN due_request q USING (stay_key) WHERE c.part = 'whole' AND c.held IS NOT FALSE
  UNION ALL
  SELECT c.contrast, q.free_waits, q.free_error, q.free_spread, (1 - coalesce(c.likely, 0)) * c.f_middle * q.free_share
  FROM contrast_hold c JOIN due_request q USING (stay_key) WHERE c.part = 'whole' AND c.held IS NOT TRUE
)
SELECT contrast AS sum, draw_hash('wait', waits) AS hash, sum(weight) AS weight, any_value(error_seconds) AS error_seconds,
  sum((weight * spread_seconds) ** 2) AS spread_squared
FROM weighed WHERE waits IS NOT NULL AND weight <> 0 GROUP BY contrast, waits ORDER BY ALL
