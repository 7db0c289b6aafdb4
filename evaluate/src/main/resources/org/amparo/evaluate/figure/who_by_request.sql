-- reads: hold_request
-- Who the requests are for: what ICE reports of them, each a share of the requests to hold with the unknown among them.
WITH reporting AS (
  -- Issued where there are such: ICE's file says more of a person than a jail's log does.
  SELECT * FROM hold_request WHERE status = (SELECT min(status) FROM hold_request)
), answer AS (
  SELECT 'criminality' AS question, criminality AS word, status FROM reporting
  UNION ALL
  SELECT 'threat-level', coalesce(CAST(threat_level AS VARCHAR), 'unknown'), status FROM reporting
), vocabulary(question, word, place) AS (
  VALUES ('criminality', 'convicted', 1), ('criminality', 'pending', 2), ('criminality', 'other', 3), ('criminality', 'unknown', 4),
    ('threat-level', '1', 5), ('threat-level', '2', 6), ('threat-level', '3', 7), ('threat-level', 'unknown', 8)
), counted AS (
  SELECT question, word, count(*) AS requests, any_value(status) AS status FROM answer GROUP BY question, word
), total AS (
  SELECT question, CAST(sum(requests) AS BIGINT) AS requests,
    CAST(coalesce(sum(requests) FILTER (word = 'unknown'), 0) AS BIGINT) AS unknown, any_value(status) AS status
  FROM counted GROUP BY question
)
SELECT v.question || '-' || v.word AS figure,
  CASE WHEN t.unknown < t.requests OR v.word = 'unknown' THEN coalesce(c.requests, 0) END AS numerator,
  t.requests AS denominator, t.unknown, t.status
FROM vocabulary v
JOIN total t USING (question)
LEFT JOIN counted c ON c.question = v.question AND c.word = v.word
ORDER BY v.place
