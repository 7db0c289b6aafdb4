-- reads: contrast_hold, due_year, due_request
-- The seconds of each contrast by the calendar year in which they were lived, at the least, in the middle and at the most, and of how many
-- people they are.
WITH spent AS (
  SELECT c.contrast, y.year, c.person, c.held, c.likely, c.due, c.maybe_due, c.h_middle, c.f_middle,
    CASE c.part WHEN 'over' THEN y.over_middle ELSE y.held_middle END AS held_middle, CASE WHEN y.own THEN q.free_middle
        ELSE 0 END AS free_middle,
    CASE c.part WHEN 'over' THEN y.over_least ELSE span_low(c.h_low, c.h_high, y.held_least, y.held_most) END AS held_min,
    CASE c.part WHEN 'over' THEN y.over_most ELSE span_high(c.h_low, c.h_high, y.held_least, y.held_most) END AS held_max,
    CASE WHEN y.own THEN span_low(c.f_low, c.f_high, q.free_least, q.free_most) ELSE 0 END AS free_min,
    CASE WHEN y.own THEN span_high(c.f_low, c.f_high, q.free_least, q.free_most) ELSE 0 END AS free_max
  FROM contrast_hold c JOIN due_year y USING (stay_key) JOIN due_request q USING (stay_key)
), ended AS (
  SELECT contrast, year, person,
    CASE WHEN maybe_due THEN least(0, free_min) WHEN held THEN held_min WHEN NOT held THEN free_min ELSE least(held_min,
        free_min) END AS low,
    CASE WHEN maybe_due THEN greatest(0, free_max) WHEN held THEN held_max WHEN NOT held THEN free_max ELSE greatest(held_max,
        free_max) END AS high,
    due * CASE WHEN held THEN h_middle * held_middle WHEN NOT held THEN f_middle * free_middle
      ELSE likely * h_middle * held_middle + (1 - likely) * f_middle * free_middle END AS middle
  FROM spent
)
SELECT contrast, year, CASE WHEN count(middle) = count(*) THEN sum(middle) END AS seconds, CASE WHEN sum(low) > -1e15
    THEN sum(low) END AS low,
  CASE WHEN sum(high) < 1e15 THEN sum(high) END AS high, count(DISTINCT person) FILTER (low <> 0 OR high <> 0) AS contributors
FROM ended
GROUP BY contrast, year
ORDER BY ALL
