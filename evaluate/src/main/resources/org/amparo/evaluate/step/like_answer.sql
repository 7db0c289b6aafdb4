-- reads: request_wait, request_response, held_case
-- Of each hold whose times are on record and whose answer is not, how many people were held (honored) of the ten decided ones at its place
-- who stayed about as long past release (decided). Fewer than thirty decided tell nothing.
WITH answered AS (
  SELECT w.place_id, wait_seconds, row_number() OVER one AS place, count(*) OVER (PARTITION BY w.place_id) AS people,
    sum(held::INTEGER) OVER one AS running
  FROM request_wait w JOIN request_response r USING (stay_key)
  WHERE held IS NOT NULL AND wait_seconds IS NOT NULL AND r.course = 'CAME_DUE' AND r.response IS DISTINCT FROM 'WITHDRAWN'
  WINDOW one AS (PARTITION BY w.place_id ORDER BY wait_seconds, stay_key)
), sized AS (
  SELECT place_id, any_value(people) AS people FROM answered GROUP BY place_id HAVING any_value(people) >= 30
), stayed AS (
  SELECT place_id, wait_seconds, max(place) AS place FROM answered GROUP BY place_id, wait_seconds
), near AS (
  SELECT c.stay_key, c.place_id, greatest(0, least(coalesce(a.place, 0) - 5, s.people - 10)) AS after
  FROM (
    SELECT h.stay_key, h.place_id, coalesce(w.wait_seconds, h.whole_most) AS seconds
    FROM held_case h LEFT JOIN request_wait w USING (stay_key) WHERE h.answer_alone
  ) c
  JOIN sized s USING (place_id)
  ASOF LEFT JOIN stayed a ON a.place_id = c.place_id AND c.seconds >= a.wait_seconds
)
SELECT n.stay_key, u.running - coalesce(l.running, 0) AS honored, 10 AS decided
FROM near n
JOIN answered u ON u.place_id = n.place_id AND u.place = n.after + 10
LEFT JOIN answered l ON l.place_id = n.place_id AND l.place = n.after
