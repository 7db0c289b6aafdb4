-- reads: link, link_stage, request, ice_record, release_file
-- How far requests can be followed in the same release, and how far they went. Each request is counted once a stage; what a
-- release does not record for anyone is unknown. Within so many days: of the requests that the release reaches that far
-- beyond.
WITH named AS (
  SELECT count(*) AS requests FROM request WHERE status = 'issued'
), stage AS (
  SELECT *,
    CASE stage WHEN 'arrest' THEN 'an ICE arrest' WHEN 'custody' THEN 'ICE custody' ELSE 'a removal' END AS words,
    CASE stage WHEN 'arrest' THEN 'arrests' WHEN 'custody' THEN 'stays in ICE custody' ELSE 'removals' END AS events
  FROM link_stage
), reached AS (
  SELECT stage, any_value(place) AS place, any_value(words) AS words, count(reached_on) FILTER (known) AS reached,
    count(*) FILTER (known) AS known, count(*) FILTER (NOT known) AS unknown,
    quantile_cont(days, [0.25, 0.5, 0.75]) FILTER (known) AS quartiles,
    count(*) FILTER (out_of_order) AS out_of_order
  FROM stage GROUP BY stage HAVING count(*) FILTER (known) > 0
), within AS (
  SELECT s.stage, any_value(s.place) AS place, any_value(s.words) AS words, d.days AS within,
    count(*) FILTER (s.days <= d.days) AS reached, count(*) AS observed
  FROM stage s CROSS JOIN (SELECT unnest([30, 90, 365]) AS days) d
  WHERE s.known AND s.observed_days >= d.days
  GROUP BY s.stage, d.days
), onward AS (
  SELECT a.stage AS later, b.stage AS earlier, any_value(a.place) AS place, any_value(a.words) AS words,
    any_value(b.words) AS before, count(a.reached_on) AS reached, count(*) AS of_before,
    quantile_cont(a.step_days, 0.5) AS median_days
  FROM stage a
  JOIN stage b ON b.detainer_id = a.detainer_id AND b.place = a.place - 1
  WHERE a.known AND b.known AND b.reached_on IS NOT NULL
  GROUP BY ALL
), event AS (
  SELECT stage, any_value(place) AS place, any_value(events) AS events, count(*) AS served
  FROM stage WHERE known AND reached_on IS NOT NULL
  GROUP BY stage, release_key, person_key, reached_on
), used AS (
  -- The files of the requests that can be followed, and those of the events that the same releases record.
  SELECT string_agg(DISTINCT f.file, chr(10) ORDER BY f.file) AS files
  FROM release_file f
  WHERE f.release_key IN (SELECT release_key FROM link)
    AND f.source_id IN (
      SELECT source_id FROM request WHERE status = 'issued'
      UNION SELECT source_id FROM ice_record WHERE kind IN ('arrest', 'stint', 'stay', 'removal'))
), figure AS (
  SELECT 'link.people' AS id, 'People who can be followed in the same release' AS label, 'PEOPLE' AS unit,
    count(DISTINCT (release_key, person_key)) AS value, NULL AS denominator, any_value(requests) - count(*) AS unknown,
    'issued' AS status, 0 AS place, 1 AS line
  FROM link, named HAVING count(*) > 0 AND EXISTS (FROM reached)
  UNION ALL
  SELECT 'link.detainers', 'Requests for people who can be followed', 'REQUESTS', count(*), any_value(requests),
    any_value(requests) - count(*), 'issued', 0, 2
  FROM link, named HAVING count(*) > 0 AND EXISTS (FROM reached)
  UNION ALL
  SELECT 'link.to-' || stage, 'Requests followed by ' || words, 'REQUESTS', reached, known, unknown, 'issued', place, 1
  FROM reached
  UNION ALL
  SELECT 'link.people-to-custody', 'People taken into ICE custody after a request', 'PEOPLE',
    count(DISTINCT (release_key, person_key)) FILTER (reached_on IS NOT NULL), count(DISTINCT (release_key, person_key)),
    NULL, 'issued', 2, 2
  FROM stage WHERE stage = 'custody' AND known HAVING count(*) > 0
  UNION ALL
  SELECT 'link.to-' || later || '.from-' || earlier, 'Of the requests followed by ' || before || ', those followed by ' || words,
    'REQUESTS', reached, of_before, NULL, 'issued', place, 3
  FROM onward
  UNION ALL
  SELECT 'link.to-' || later || '.from-' || earlier || '.median-days', 'Median days from ' || before || ' to ' || words,
    'DAYS', median_days, reached, NULL, 'issued', place, 4
  FROM onward WHERE median_days IS NOT NULL
  UNION ALL
  SELECT 'link.to-' || stage || '.lower-quartile-days', 'Days from a request to ' || words || ', lower quartile', 'DAYS',
    quartiles[1], reached, NULL, 'issued', place, 5
  FROM reached WHERE reached > 0
  UNION ALL
  SELECT 'link.to-' || stage || '.median-days', 'Median days from a request to ' || words, 'DAYS', quartiles[2], reached, NULL,
    'issued', place, 6
  FROM reached WHERE reached > 0
  UNION ALL
  SELECT 'link.to-' || stage || '.upper-quartile-days', 'Days from a request to ' || words || ', upper quartile', 'DAYS',
    quartiles[3], reached, NULL, 'issued', place, 7
  FROM reached WHERE reached > 0
  UNION ALL
  SELECT 'link.to-' || w.stage || '.within-' || w.within || '-days', 'Requests followed by ' || w.words || ' within ' || w.within || ' days',
    'REQUESTS', w.reached, w.observed, r.known - w.observed, 'issued', w.place, 8
  FROM within w JOIN reached r USING (stage)
  UNION ALL
  SELECT 'link.to-' || stage || '.shared', 'Of the ' || any_value(events) || ' that follow requests, those that follow several',
    'EVENTS', count(*) FILTER (served > 1), count(*), NULL, 'issued', any_value(place), 9
  FROM event GROUP BY stage
  UNION ALL
  SELECT 'link.to-' || stage || '.out-of-order', 'Requests whose events up to ' || words || ' cannot be put in order', 'REQUESTS',
    out_of_order, reached, NULL, 'issued', place, 10
  FROM reached WHERE out_of_order > 0
)
SELECT figure.*, used.files FROM figure CROSS JOIN used
ORDER BY place, line, id
