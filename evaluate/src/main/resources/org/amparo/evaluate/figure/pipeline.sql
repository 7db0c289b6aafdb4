-- reads: pipeline_row, pipeline_month, pipeline_name
-- The stages of the pipeline, each counted by itself and by release. Two stages are never divided into each other here:
-- nothing says that they are of the same people.
WITH scoped AS (
  SELECT n.slug, n.release_name, n.place, n.first_source, n.stage, n.files, r.* EXCLUDE (release_key, stage)
  FROM pipeline_row r JOIN pipeline_name n USING (release_key, stage)
  WHERE r.in_scope
), part AS (
  SELECT slug, release_name, place, first_source, stage, files, 'method' AS dimension, method AS part, number FROM scoped
  WHERE method IS NOT NULL
  UNION ALL
  SELECT slug, release_name, place, first_source, stage, files, 'landmark', landmark, number FROM scoped
  WHERE landmark IS NOT NULL AND getvariable('place_id') IS NOT NULL
  UNION ALL
  SELECT slug, release_name, place, first_source, stage, files, 'disposition', disposition, number FROM scoped
  WHERE disposition IS NOT NULL AND getvariable('place_id') IS NOT NULL
), nowhere AS (
  -- Landmarks are free words: of the rows in the same areas, those whose words are of no known county.
  SELECT n.slug, n.release_name, n.place, n.first_source, n.stage, n.files, sum(r.number) AS number,
    sum(r.number) FILTER (r.landmark IS NULL
      OR (r.landmark, coalesce(r.area, '')) NOT IN (SELECT (landmark, coalesce(area, '')) FROM landmark_county)) AS unplaced
  FROM pipeline_row r
  JOIN pipeline_name n USING (release_key, stage)
  WHERE getvariable('place_id') IS NOT NULL
    AND (r.release_key, r.stage, r.area) IN (SELECT (release_key, stage, area) FROM pipeline_row WHERE in_scope AND landmark IS NOT NULL)
  GROUP BY ALL
), reviewed AS (
  -- Of the rows in the place by their landmark, those that a rule put there and no person has checked.
  SELECT slug, release_name, place, first_source, stage, files, sum(number) AS number,
    sum(number) FILTER ((landmark, coalesce(area, '')) NOT IN (SELECT (landmark, area) FROM landmark_place WHERE reviewed)) AS unreviewed
  FROM scoped
  WHERE landmark IS NOT NULL AND getvariable('place_id') IS NOT NULL
  GROUP BY ALL
), unit AS (
  SELECT stage, CASE stage WHEN 'request' THEN 'REQUESTS' ELSE 'EVENTS' END AS unit,
    -- An encounter is of no stage of a request; ICE carries out arrests, custody and removals itself.
    CASE WHEN stage IN ('request', 'detainer-encounter') THEN 'issued' WHEN stage <> 'encounter' THEN 'carried_out' END AS status
  FROM (SELECT DISTINCT stage FROM pipeline_name)
), counted AS (
  SELECT 'total' AS figure, slug, release_name AS release, NULL AS year, NULL AS n, NULL AS month, NULL AS dimension, NULL AS word,
    NULL AS part,
    sum(number) AS value, NULL::HUGEINT AS denominator, coalesce(sum(number) FILTER (day IS NULL), 0) AS unknown, stage, files,
      first_source, place, 1 AS line
  FROM scoped GROUP BY slug, release_name, stage, files, first_source, place
  UNION ALL
  SELECT CASE WHEN count(m.number) < 12 THEN 'part-of-year' ELSE 'year' END, n.slug, n.release_name, strftime(m.month, '%Y'),
    count(m.number), NULL, NULL, NULL, NULL,
    sum(m.number), NULL, NULL, n.stage, n.files, n.first_source, n.place, 2
  FROM pipeline_month m JOIN pipeline_name n USING (release_key, stage)
  GROUP BY n.slug, n.release_name, n.stage, n.files, n.first_source, n.place, strftime(m.month, '%Y')
  UNION ALL
  SELECT 'month', n.slug, n.release_name, NULL, NULL, strftime(m.month, '%Y-%m'), NULL, NULL, NULL, m.number, NULL, NULL, n.stage, n.files,
    n.first_source, n.place, 3
  FROM pipeline_month m JOIN pipeline_name n USING (release_key, stage)
  UNION ALL
  SELECT 'part', slug, any_value(release_name), NULL, NULL, NULL, dimension, trim(regexp_replace(lower(part), '[^a-z0-9]+', '-', 'g'), '-'),
    min(part),
    sum(number), NULL, NULL, stage, any_value(files), any_value(first_source), any_value(place),
      CASE dimension WHEN 'method' THEN 4 ELSE 5 END
  FROM part GROUP BY slug, stage, dimension, trim(regexp_replace(lower(part), '[^a-z0-9]+', '-', 'g'), '-')
  UNION ALL
  SELECT 'unplaced', slug, release_name, NULL, NULL, NULL, NULL, NULL, NULL, coalesce(unplaced, 0), number, NULL, stage, files,
    first_source, place, 6
  FROM nowhere
  UNION ALL
  SELECT 'unreviewed', slug, release_name, NULL, NULL, NULL, NULL, NULL, NULL, coalesce(unreviewed, 0), number, NULL, stage, files,
    first_source, place, 7
  FROM reviewed
)
SELECT c.* REPLACE (CAST(value AS BIGINT) AS value, CAST(denominator AS BIGINT) AS denominator, CAST(unknown AS BIGINT) AS unknown), u.unit,
  u.status
FROM counted c JOIN unit u USING (stage)
ORDER BY first_source, place, line, slug, year, month, word
