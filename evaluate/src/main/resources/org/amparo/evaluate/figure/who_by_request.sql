-- reads: request
-- Who the requests are for: what ICE reports of them, each a share of all requests with the unknown among them.
WITH known AS (
  SELECT *, CASE WHEN count(*) FILTER (status = 'issued') OVER () > 0 THEN 'issued' ELSE 'received' END AS reporting
  FROM request
), reporting AS (
  SELECT * FROM known WHERE status = reporting
), answer AS (
  SELECT 'criminality' AS question, criminality AS word, status FROM reporting
  UNION ALL
  SELECT 'threat-level', coalesce(CAST(threat_level AS VARCHAR), 'unknown'), status FROM reporting
), vocabulary(question, word, label, place) AS (
  VALUES
    ('criminality', 'convicted', 'Convicted of a crime, as ICE reports', 1),
    ('criminality', 'pending', 'Charged and not convicted, as ICE reports', 2),
    ('criminality', 'other', 'Neither charged nor convicted, as ICE reports', 3),
    ('criminality', 'unknown', 'Criminality not recorded', 4),
    ('threat-level', '1', 'ICE threat level 1, the most serious', 5),
    ('threat-level', '2', 'ICE threat level 2', 6),
    ('threat-level', '3', 'ICE threat level 3', 7),
    ('threat-level', 'unknown', 'Threat level not recorded', 8)
), total AS (
  SELECT question, count(*) AS requests, count(*) FILTER (word = 'unknown') AS unknown, any_value(status) AS status
  FROM answer GROUP BY question
)
SELECT 'who.' || v.question || '.' || v.word AS id, v.label, 'SHARE' AS unit,
  CASE WHEN t.unknown < t.requests OR v.word = 'unknown' THEN count(a.word) END AS numerator,
  t.requests AS denominator, t.unknown, t.status
FROM vocabulary v
JOIN total t USING (question)
LEFT JOIN answer a ON a.question = v.question AND a.word = v.word
GROUP BY v.question, v.word, v.label, v.place, t.requests, t.unknown, t.status
ORDER BY v.place
