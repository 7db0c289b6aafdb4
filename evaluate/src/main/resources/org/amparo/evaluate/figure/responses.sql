-- reads: request_response, request, leading_status, every_stay
-- What the jail answered to each request to hold in its log, and what became of the request. ICE's file has no answer of the jail's. Of a
-- log in which no request asks for a hold nothing was asked; whether ICE came is not due while everyone is still in custody. Requests of
-- bookings that are one custody are versions of the one on which the person was held, else of one on which they may have been.
WITH asked AS (
  SELECT r.*, q.status, s.held, s.handed_to
  FROM request_response r
  JOIN request q USING (detainer_id)
  JOIN leading_status l ON l.status = q.status AND l.status = 'received'
  LEFT JOIN every_stay s ON s.stay_key = r.stay_key
  QUALIFY row_number() OVER (PARTITION BY coalesce(s.united_key, r.stay_key)
    ORDER BY s.held IS FALSE, s.held IS NULL, r.received_at DESC NULLS LAST, r.stay_key DESC) = 1
), part(figure, kind, word, place) AS (
  VALUES ('honored', 'response', 'HONORED', 1), ('declined', 'response', 'DECLINED', 2), ('withdrawn', 'response', 'WITHDRAWN', 3),
    ('response-not-recorded', 'response', NULL, 4), ('came-due', 'course', 'CAME_DUE', 5), ('not-due', 'course', 'NOT_DUE', 6),
    ('never-due', 'course', 'NEVER_DUE', 7), ('course-not-recorded', 'course', NULL, 8)
), counted AS (
  SELECT p.*, count(*) FILTER (a.word IS NOT DISTINCT FROM p.word) AS value, count(*) AS denominator, count(*) - count(a.word) AS unknown
  FROM part p
  JOIN (SELECT 'response' AS kind, response AS word FROM asked UNION ALL SELECT 'course', course FROM asked) a ON a.kind = p.kind
  GROUP BY ALL
)
SELECT figure,
  -- Where no answer at all is on record none is known to be honored: not zero.
  CASE WHEN word IS NULL OR unknown < denominator THEN value END AS value,
  denominator, CASE WHEN word IS NOT NULL THEN unknown END AS unknown, NULL AS state, place
FROM counted
UNION ALL
SELECT figure, NULL, NULL, NULL, 'NOT_ASKED', place FROM part
WHERE NOT EXISTS (FROM asked) AND EXISTS (FROM request WHERE status = 'received')
UNION ALL
SELECT 'ice-did-not-come', NULL, NULL, NULL, 'NOT_DUE', 9
FROM asked HAVING bool_and(course = 'NOT_DUE') AND count(*) FILTER (held) = 0
UNION ALL
SELECT 'ice-did-not-come', CASE WHEN count(came) FILTER (held) > 0 THEN count(*) FILTER (held AND NOT came) END, count(*),
  -- Of whom no record says that they were held, those for whom ICE did not come may have been.
  count(*) FILTER (came IS NULL OR (held IS NULL AND NOT came)), NULL, 9
FROM (SELECT held, handed_to = 'ICE' AS came FROM asked WHERE held IS NOT FALSE)
HAVING count(*) FILTER (held) > 0
ORDER BY place
