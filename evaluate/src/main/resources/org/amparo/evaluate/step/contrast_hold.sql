-- reads: due_request, kept_hold, policy_mode, request_response, contrast
-- Person by person what one policy keeps and another does not (1), or the other way round (-1), and the seconds that it comes to: the same
-- unknown on both sides cancels. Contrasts are the rows of the table contrast; what both treat alike has no row. held_... is for those
-- whom the jail held, free_... for those whom it did not; where no record says which, it is either, and the middle is in the shares of
-- the decided. Who may not have come due may have been nobody's to hold. Of keeping every deadline, the time is what lay past it.
-- raw_...: before what others wait is taken off.
-- drawn: the time is not on record and is like that of others; open: something of the row is not known.
WITH share AS (
  SELECT CASE WHEN count(course) >= 30 AND 5 * count(course) >= count(*) THEN avg((course = 'CAME_DUE')::INTEGER) END AS due_share
  FROM request_response WHERE coalesce(response <> 'WITHDRAWN', TRUE)
), answer AS MATERIALIZED (
  SELECT m.request, k.number, k.rowid AS kept FROM policy_mode m JOIN kept_hold k
    ON k.policy_id = m.policy_id AND k.reading = m.reading AND k.modes = m.modes AND k.held IS NOT DISTINCT FROM m.held
), numbered AS (
  SELECT DISTINCT policy_id, reading, number FROM kept_hold
), pair AS MATERIALIZED (
  SELECT c.contrast, m.number AS minuend, a.request, a.kept
  FROM contrast c
  JOIN numbered m ON m.policy_id = c.minuend AND m.reading = c.minuend_reading
  JOIN numbered s ON s.policy_id = c.subtrahend AND s.reading = c.reading
  JOIN answer a ON a.number = s.number
), apart AS (
  SELECT p.contrast, q.*, CASE WHEN q.held IS NOT NULL THEN q.held::INTEGER ELSE q.honored / nullif(q.decided, 0) END AS likely,
    CASE WHEN q.held IS FALSE THEN 0 ELSE x.least_if_held - y.most_if_held END AS h_low,
    CASE WHEN q.held IS FALSE THEN 0 ELSE x.most_if_held - y.least_if_held END AS h_high,
    CASE WHEN q.held IS FALSE THEN 0 ELSE x.middle_if_held - y.middle_if_held END AS h_middle,
    CASE WHEN q.held THEN 0 ELSE x.least_if_not - y.most_if_not END AS f_low,
    CASE WHEN q.held THEN 0 ELSE x.most_if_not - y.least_if_not END AS f_high,
    CASE WHEN q.held THEN 0 ELSE x.middle_if_not - y.middle_if_not END AS f_middle,
    CASE WHEN q.held IS NOT FALSE OR q.course IS NOT NULL THEN 1 ELSE due_share END AS due,
    q.held IS FALSE AND q.course IS NULL AS maybe_due
  FROM pair p
  JOIN answer a ON a.number = p.minuend AND a.request = p.request
  JOIN due_request q ON q.rowid = p.request
  JOIN kept_hold x ON x.rowid = a.kept
  JOIN kept_hold y ON y.rowid = p.kept
  CROSS JOIN share
), taken AS (
  SELECT *, 'whole' AS part,
    span_low(h_low, h_high, held_least, held_most) AS held_min, span_high(h_low, h_high, held_least, held_most) AS held_max,
    span_low(f_low, f_high, free_least, free_most) AS free_min, span_high(f_low, f_high, free_least, free_most) AS free_max,
    coalesce(held_raw_most, 'infinity'::DOUBLE) AS held_raw,
    CASE WHEN free_share = 0 THEN 0 ELSE coalesce(free_whole_most, 'infinity'::DOUBLE) END AS free_raw,
    span_low(h_low, h_high, held_raw_least, held_raw) AS held_raw_min, span_high(h_low, h_high, held_raw_least, held_raw) AS held_raw_max,
    span_low(f_low, f_high, 0, free_raw) AS free_raw_min, span_high(f_low, f_high, 0, free_raw) AS free_raw_max
  FROM apart WHERE h_low <> 0 OR h_high <> 0 OR f_low <> 0 OR f_high <> 0
)
SELECT contrast, part, stay_key, place_id, person, held_on, year, held, likely, honored, decided, due, maybe_due,
  CASE WHEN held IS FALSE THEN free_share ELSE share END AS share, on_record,
  CASE WHEN maybe_due THEN least(0, free_raw_min) WHEN held THEN held_raw_min WHEN NOT held THEN free_raw_min
    ELSE least(held_raw_min, free_raw_min) END AS raw_low,
  CASE WHEN maybe_due THEN greatest(0, free_raw_max) WHEN held THEN held_raw_max WHEN NOT held THEN free_raw_max
    ELSE greatest(held_raw_max, free_raw_max) END AS raw_high,
  h_low, h_high, h_middle, f_low, f_high, f_middle,
  -- greatest() and least() pass over what is not there.
  least(CASE WHEN NOT surely_counts THEN 0 END, CASE WHEN held IS NOT FALSE THEN h_low END, CASE WHEN held IS NOT TRUE THEN f_low END)
    AS count_low,
  greatest(CASE WHEN NOT surely_counts THEN 0 END, CASE WHEN held IS NOT FALSE THEN h_high END, CASE WHEN held IS NOT TRUE THEN f_high END)
    AS count_high,
  due * CASE WHEN held THEN h_middle WHEN NOT held THEN f_middle ELSE likely * h_middle + (1 - likely) * f_middle END AS count_middle,
  CASE WHEN maybe_due THEN least(0, free_min) WHEN held THEN held_min WHEN NOT held THEN free_min ELSE least(held_min, free_min) END AS low,
  CASE WHEN maybe_due THEN greatest(0, free_max) WHEN held THEN held_max WHEN NOT held THEN free_max ELSE greatest(held_max,
      free_max) END AS high,
  due * CASE WHEN held THEN h_middle * held_middle WHEN NOT held THEN f_middle * free_middle
    ELSE likely * h_middle * held_middle + (1 - likely) * f_middle * free_middle END AS middle,
  NOT coalesce(held AND on_record AND h_low = h_high, FALSE) AS open,
  (held IS NOT FALSE AND held_drawn AND (h_low <> 0 OR h_high <> 0)) OR (held IS NOT TRUE AND free_pool IS NOT NULL AND (f_low <> 0
      OR f_high <> 0)) AS drawn,
  (held IS NOT FALSE AND NOT on_record AND NOT held_drawn AND (h_low <> 0 OR h_high <> 0))
    OR (held IS NOT TRUE AND free_pool IS NULL AND (f_low <> 0 OR f_high <> 0)) AS undrawn
FROM taken
UNION ALL
SELECT c.contrast, 'over', stay_key, place_id, person, held_on, year, held, likely, honored, decided, 1, FALSE, share,
    over_least = over_most, CASE WHEN held THEN over_least ELSE 0 END, over_most,
  1, 1, 1, 0, 0, 0, coalesce(held AND over_least > 0, FALSE)::INTEGER, 1, likely * (over_middle > 0)::INTEGER, CASE WHEN held
      THEN over_least ELSE 0 END, over_most,
  likely * over_middle, NOT coalesce(held AND over_least = over_most, FALSE), over_drawn, NOT coalesce(held AND over_least = over_most,
      FALSE) AND NOT over_drawn
FROM contrast c, (SELECT *, CASE WHEN held THEN 1 ELSE honored / nullif(decided, 0) END AS likely FROM due_request)
WHERE c.subtrahend = 'deadline' AND held IS NOT FALSE AND over_most > 0
