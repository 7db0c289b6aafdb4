-- reads: contrast_hold, due_request
-- How much each group of ordinary waits weighs in each contrast, and how far its mean may be off.
WITH weighed AS (
  SELECT c.contrast, q.held_waits AS waits, q.held_error AS error_seconds, coalesce(c.likely, 0) * c.h_middle * q.share AS weight
  FROM contrast_hold c JOIN due_request q USING (stay_key) WHERE c.part = 'whole' AND c.held IS NOT FALSE
  UNION ALL
  SELECT c.contrast, q.free_waits, q.free_error, (1 - coalesce(c.likely, 0)) * c.f_middle * q.free_share
  FROM contrast_hold c JOIN due_request q USING (stay_key) WHERE c.part = 'whole' AND c.held IS NOT TRUE
)
SELECT contrast AS sum, draw_hash('wait', waits) AS hash, sum(weight) AS weight, any_value(error_seconds) AS error_seconds
FROM weighed WHERE waits IS NOT NULL AND weight <> 0 GROUP BY contrast, waits ORDER BY ALL
