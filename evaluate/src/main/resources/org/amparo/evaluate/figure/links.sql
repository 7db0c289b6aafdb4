-- reads: link, link_stage, request, ice_record, release_file
-- How far requests can be followed in the same release, and how far they went. Each request is counted once a stage; what a
-- release does not record for anyone is unknown. Within so many days: of the requests that the release reaches that far
-- beyond.
WITH followed AS (
  SELECT count(*) AS requests, count(DISTINCT (release_key, person_key)) AS people, any_value(issued) AS named,
    any_value(issued) - count(*) AS unnamed
  FROM link CROSS JOIN (SELECT count(*) AS issued FROM request WHERE status = 'issued')
), reached AS (
  SELECT stage, any_value(place) AS place, count(reached_on) FILTER (known) AS reached,
    count(*) FILTER (known) AS known, count(*) FILTER (NOT known) AS unknown,
    quantile_cont(days, [0.25, 0.5, 0.75]) FILTER (known) AS quartiles,
    count(*) FILTER (out_of_order) AS out_of_order
  FROM link_stage GROUP BY stage HAVING count(*) FILTER (known) > 0
), within AS (
  SELECT s.stage, any_value(s.place) AS place, d.days AS within,
    count(*) FILTER (s.days <= d.days) AS reached, count(*) AS observed
  FROM link_stage s CROSS JOIN (SELECT unnest([30, 90, 365]) AS days) d
  WHERE s.known AND s.observed_days >= d.days
  GROUP BY s.stage, d.days
), onward AS (
  SELECT a.stage AS later, b.stage AS earlier, any_value(a.place) AS place, count(a.reached_on) AS reached, count(*) AS of_before,
    quantile_cont(a.step_days, 0.5) AS median_days
  FROM link_stage a
  JOIN link_stage b ON b.detainer_id = a.detainer_id AND b.place = a.place - 1
  WHERE a.known AND b.known AND b.reached_on IS NOT NULL
  GROUP BY ALL
), event AS (
  SELECT stage, any_value(place) AS place, count(*) AS served
  FROM link_stage WHERE known AND reached_on IS NOT NULL
  GROUP BY stage, release_key, person_key, reached_on
), used AS (
  -- The files of the requests that can be followed, and those of the events that the same releases record.
  SELECT string_agg(DISTINCT f.file, chr(10) ORDER BY f.file) AS files
  FROM release_file f
  WHERE f.release_key IN (SELECT release_key FROM link)
    AND f.source_id IN (
      SELECT source_id FROM request WHERE status = 'issued'
      UNION SELECT source_id FROM ice_record WHERE kind IN ('arrest', 'stint', 'stay', 'removal'))
), counted AS (
  SELECT f.figure, NULL AS stage, NULL AS earlier, NULL AS days, f.value, f.denominator, unnamed AS unknown, 0 AS place, f.line
  FROM followed CROSS JOIN LATERAL (VALUES ('people', people, NULL, 1), ('detainers', requests, named, 2))
    f(figure, value, denominator, line)
  WHERE requests > 0 AND EXISTS (FROM reached)
  UNION ALL
  SELECT f.figure, stage, NULL, NULL, f.value, f.denominator, f.unknown, place, f.line
  FROM reached CROSS JOIN LATERAL (VALUES ('to', reached, known, unknown, 1),
    ('lower-quartile-days', quartiles[1], reached, NULL, 5), ('median-days', quartiles[2], reached, NULL, 6),
    ('upper-quartile-days', quartiles[3], reached, NULL, 7), ('out-of-order', out_of_order, reached, NULL, 10))
    f(figure, value, denominator, unknown, line)
  WHERE f.line = 1 OR (f.line = 10 AND out_of_order > 0) OR (f.line BETWEEN 5 AND 7 AND reached > 0)
  UNION ALL
  SELECT 'people-to-custody', stage, NULL, NULL, count(DISTINCT (release_key, person_key)) FILTER (reached_on IS NOT NULL),
    count(DISTINCT (release_key, person_key)), NULL, 2, 2
  FROM link_stage WHERE stage = 'custody' AND known GROUP BY stage
  UNION ALL
  SELECT f.figure, later, earlier, NULL, f.value, f.denominator, NULL, place, f.line
  FROM onward CROSS JOIN LATERAL (VALUES ('onward', reached, of_before, 3), ('onward-days', median_days, reached, 4))
    f(figure, value, denominator, line)
  WHERE f.value IS NOT NULL
  UNION ALL
  SELECT 'within-days', w.stage, NULL, w.within, w.reached, w.observed, r.known - w.observed, w.place, 8
  FROM within w JOIN reached r USING (stage)
  UNION ALL
  SELECT 'shared', stage, NULL, NULL, count(*) FILTER (served > 1), count(*), NULL, any_value(place), 9 FROM event GROUP BY stage
)
SELECT counted.*, stage AS shared, used.files,
  -- On the smaller side of a middle or a quarter.
  CASE WHEN figure IN ('onward-days', 'median-days') THEN denominator // 2 WHEN figure LIKE '%quartile-days'
    THEN denominator // 4 END AS contributors
FROM counted CROSS JOIN used
ORDER BY place, line, earlier, CAST(days AS VARCHAR)
