-- reads: request_response, request, leading_status, every_stay
-- What the jail answered to each request to hold in its log, and what became of the request. ICE's file has no answer of the jail's.
WITH asked AS (
  SELECT r.*, q.status, q.lift_reason, s.held, s.released_to,
    EXISTS (FROM every_stay WHERE released_to = 'ICE') AS says_ice
  FROM request_response r
  JOIN request q USING (detainer_id)
  JOIN leading_status l ON l.status = q.status AND l.status = 'received'
  LEFT JOIN every_stay s ON s.stay_key = r.stay_key
), part(id, label, kind, word, place) AS (
  VALUES
    ('requests.response.honored', 'Requests to hold that the jail honored', 'response', 'HONORED', 1),
    ('requests.response.declined', 'Requests to hold that the jail declined', 'response', 'DECLINED', 2),
    ('requests.response.withdrawn', 'Requests to hold that ICE withdrew before release', 'response', 'WITHDRAWN', 3),
    ('requests.response.not-recorded', 'Requests to hold whose answer is not recorded', 'response', NULL, 4),
    ('requests.course.came-due', 'Requests to hold that came due: local custody ended', 'course', 'CAME_DUE', 5),
    ('requests.course.not-due', 'Requests to hold not due yet: local custody went on when the records end', 'course', 'NOT_DUE', 6),
    ('requests.course.never-due', 'Requests to hold never due: prison, other custody or death', 'course', 'NEVER_DUE', 7),
    ('requests.course.not-recorded', 'Requests to hold of which no record says whether they came due', 'course', NULL, 8)
), counted AS (
  SELECT p.*, count(*) FILTER (a.word IS NOT DISTINCT FROM p.word) AS value, count(*) AS denominator, count(*) - count(a.word) AS unknown
  FROM part p
  JOIN (SELECT 'response' AS kind, response AS word FROM asked UNION ALL SELECT 'course', course FROM asked) a ON a.kind = p.kind
  GROUP BY ALL
)
SELECT id, label, 'REQUESTS' AS unit,
  -- Where no answer at all is on record none is known to be honored: not zero.
  CASE WHEN word IS NULL OR unknown < denominator THEN value END AS value,
  denominator, CASE WHEN word IS NOT NULL THEN unknown END AS unknown, 'CARRIED_OUT' AS status, place
FROM counted
UNION ALL
SELECT 'requests.ice-did-not-come', 'Held on a request, and ICE did not come', 'REQUESTS',
  CASE WHEN count(came) > 0 THEN count(*) FILTER (NOT came) END, count(*), count(*) - count(came), 'CARRIED_OUT', 9
FROM (
  SELECT CASE
      WHEN released_to = 'ICE' OR lift_reason ILIKE 'picked up by ice%' THEN TRUE
      WHEN lift_reason ILIKE '%not picked up%' THEN FALSE
      -- A source that names ICE where people went to it names it each time.
      WHEN says_ice AND released_at IS NOT NULL THEN FALSE
    END AS came
  FROM asked WHERE held
)
HAVING count(*) > 0
ORDER BY place
