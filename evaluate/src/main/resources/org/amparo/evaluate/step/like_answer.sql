-- reads: request_wait, held_case
-- Of each hold whose times are on record and whose answer is not, how many people were held (honored) of the thirty decided ones at its
-- place who stayed about as long past release (decided). Fewer than thirty decided tell nothing.
WITH answered AS (
  SELECT place_id, wait_seconds, row_number() OVER one AS place, count(*) OVER (PARTITION BY place_id) AS people,
    sum(held::INTEGER) OVER one AS running
  FROM request_wait WHERE held IS NOT NULL AND wait_seconds IS NOT NULL AND response IS DISTINCT FROM 'WITHDRAWN'
  WINDOW one AS (PARTITION BY place_id ORDER BY wait_seconds, stay_key)
), sized AS (
  SELECT place_id, any_value(people) AS people FROM answered GROUP BY place_id HAVING any_value(people) >= 30
), near AS (
  SELECT c.stay_key, c.place_id, greatest(0, least(coalesce(a.place, 0) - 15, s.people - 30)) AS after
  FROM held_case c
  JOIN sized s USING (place_id)
  ASOF LEFT JOIN answered a ON a.place_id = c.place_id AND c.whole_most >= a.wait_seconds
  WHERE c.answer_alone
)
SELECT n.stay_key, u.running - coalesce(l.running, 0) AS honored, 30 AS decided
FROM near n
JOIN answered u ON u.place_id = n.place_id AND u.place = n.after + 30
LEFT JOIN answered l ON l.place_id = n.place_id AND l.place = n.after
