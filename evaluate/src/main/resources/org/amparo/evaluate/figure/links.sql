-- reads: link, link_stage, request, ice_record, release_file
-- How far requests can be followed in the same release, and how far they went. Each request is counted once a stage; what a
-- release does not record for anyone is unknown. Within so many days: of the requests that the release reaches that far
-- beyond.
WITH named AS (
  SELECT count(*) AS requests FROM request WHERE status = 'issued'
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
  SELECT 'people' AS figure, NULL AS stage, NULL AS earlier, NULL AS days, count(DISTINCT (release_key, person_key)) AS value,
    NULL AS denominator, any_value(requests) - count(*) AS unknown, 0 AS place, 1 AS line
  FROM link, named HAVING count(*) > 0 AND EXISTS (FROM reached)
  UNION ALL
  SELECT 'detainers', NULL, NULL, NULL, count(*), any_value(requests), any_value(requests) - count(*), 0, 2
  FROM link, named HAVING count(*) > 0 AND EXISTS (FROM reached)
  UNION ALL
  SELECT 'to', stage, NULL, NULL, reached, known, unknown, place, 1 FROM reached
  UNION ALL
  SELECT 'people-to-custody', stage, NULL, NULL, count(DISTINCT (release_key, person_key)) FILTER (reached_on IS NOT NULL),
    count(DISTINCT (release_key, person_key)), NULL, 2, 2
  FROM link_stage WHERE stage = 'custody' AND known GROUP BY stage
  UNION ALL
  SELECT 'onward', later, earlier, NULL, reached, of_before, NULL, place, 3 FROM onward
  UNION ALL
  SELECT 'onward-days', later, earlier, NULL, median_days, reached, NULL, place, 4 FROM onward WHERE median_days IS NOT NULL
  UNION ALL
  SELECT part, stage, NULL, NULL, quartiles[number], reached, NULL, place, 4 + number
  FROM reached CROSS JOIN (VALUES ('lower-quartile-days', 1), ('median-days', 2), ('upper-quartile-days', 3)) quartile(part, number)
  WHERE reached > 0
  UNION ALL
  SELECT 'within-days', w.stage, NULL, w.within, w.reached, w.observed, r.known - w.observed, w.place, 8
  FROM within w JOIN reached r USING (stage)
  UNION ALL
  SELECT 'shared', stage, NULL, NULL, count(*) FILTER (served > 1), count(*), NULL, any_value(place), 9 FROM event GROUP BY stage
  UNION ALL
  SELECT 'out-of-order', stage, NULL, NULL, out_of_order, reached, NULL, place, 10 FROM reached WHERE out_of_order > 0
)
SELECT counted.*, stage AS shared, used.files,
  -- On the smaller side of a middle or a quarter.
  CASE WHEN figure IN ('onward-days', 'median-days') THEN denominator // 2 WHEN figure LIKE '%quartile-days' THEN denominator // 4 END AS contributors
FROM counted CROSS JOIN used
ORDER BY place, line, earlier, CAST(days AS VARCHAR)
