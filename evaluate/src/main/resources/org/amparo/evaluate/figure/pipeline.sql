-- reads: pipeline_row, pipeline_month, pipeline_name
-- The stages of the pipeline, each counted by itself and by release. Two stages are never divided into each other here:
-- nothing says that they are of the same people.
WITH scoped AS (
  SELECT n.id, n.words, n.release_name, n.place, n.first_source, n.stage, r.*
    EXCLUDE (release_key, stage)
  FROM pipeline_row r JOIN pipeline_name n USING (release_key, stage)
  WHERE r.in_scope
), part AS (
  SELECT id, words, release_name, place, first_source, stage, 'method' AS kind, method AS part, number FROM scoped
  WHERE method IS NOT NULL
  UNION ALL
  SELECT id, words, release_name, place, first_source, stage, 'landmark', landmark, number FROM scoped
  WHERE landmark IS NOT NULL AND getvariable('place_id') IS NOT NULL
), nowhere AS (
  -- Landmarks are free words: of the rows in the same areas, those whose words are of no known county.
  SELECT n.id, n.words, n.release_name, n.place, n.first_source, n.stage, sum(r.number) AS number,
    sum(r.number) FILTER (r.landmark IS NULL
      OR (r.landmark, coalesce(r.area, '')) NOT IN (SELECT (landmark, coalesce(area, '')) FROM landmark_county)) AS unplaced
  FROM pipeline_row r
  JOIN pipeline_name n USING (release_key, stage)
  WHERE getvariable('place_id') IS NOT NULL
    AND (r.release_key, r.stage, r.area) IN (SELECT (release_key, stage, area) FROM pipeline_row WHERE in_scope AND landmark IS NOT NULL)
  GROUP BY ALL
), reviewed AS (
  -- Of the rows in the place by their landmark, those that a rule put there and no person has checked.
  SELECT id, words, release_name, place, first_source, stage, sum(number) AS number,
    sum(number) FILTER ((landmark, coalesce(area, '')) NOT IN (SELECT (landmark, area) FROM landmark_place WHERE reviewed)) AS unreviewed
  FROM scoped
  WHERE landmark IS NOT NULL AND getvariable('place_id') IS NOT NULL
  GROUP BY ALL
), unit AS (
  SELECT stage, CASE stage WHEN 'request' THEN 'REQUESTS' ELSE 'EVENTS' END AS unit,
    -- An encounter is of no stage of a request; ICE carries out arrests, custody and removals itself.
    CASE WHEN stage IN ('request', 'detainer-encounter') THEN 'issued' WHEN stage <> 'encounter' THEN 'carried_out' END AS status
  FROM (SELECT DISTINCT stage FROM pipeline_name)
), figure AS (
  SELECT id, words || ', in all (' || release_name || ')' AS label, sum(number) AS value, NULL::HUGEINT AS denominator,
    coalesce(sum(number) FILTER (day IS NULL), 0) AS unknown, stage, first_source, place, 1 AS line
  FROM scoped GROUP BY id, words, release_name, stage, first_source, place
  UNION ALL
  SELECT n.id || '.year.' || strftime(m.month, '%Y'), n.words || ' of ' || strftime(m.month, '%Y')
      || CASE WHEN count(m.number) < 12 THEN ', ' || count(m.number) || ' months of it covered' ELSE '' END
      || ' (' || n.release_name || ')',
    sum(m.number), NULL, NULL, n.stage, n.first_source, n.place, 2
  FROM pipeline_month m JOIN pipeline_name n USING (release_key, stage)
  GROUP BY n.id, n.words, n.release_name, n.stage, n.first_source, n.place, strftime(m.month, '%Y')
  UNION ALL
  SELECT n.id || '.month.' || strftime(m.month, '%Y-%m'), n.words || ' of ' || strftime(m.month, '%B %Y') || ' (' || n.release_name || ')',
    m.number, NULL, NULL, n.stage, n.first_source, n.place, 3
  FROM pipeline_month m JOIN pipeline_name n USING (release_key, stage)
  UNION ALL
  SELECT id || '.' || kind || '.' || trim(regexp_replace(lower(part), '[^a-z0-9]+', '-', 'g'), '-'),
    any_value(words) || ': ' || min(part) || ' (' || any_value(release_name) || ')', sum(number), NULL, NULL,
    any_value(stage), any_value(first_source), any_value(place), CASE kind WHEN 'method' THEN 4 ELSE 5 END
  FROM part GROUP BY id, kind, trim(regexp_replace(lower(part), '[^a-z0-9]+', '-', 'g'), '-')
  UNION ALL
  SELECT id || '.unplaced', words || ' in the same areas at landmarks of no known county (' || release_name || ')', coalesce(unplaced, 0), number,
    NULL, stage, first_source, place, 6
  FROM nowhere
  UNION ALL
  SELECT id || '.unreviewed', words || ' placed here by a rule that no person has checked yet (' || release_name || ')', coalesce(unreviewed, 0),
    number, NULL, stage, first_source, place, 7
  FROM reviewed
)
SELECT f.id, f.label, u.unit, CAST(f.value AS BIGINT) AS value, CAST(f.denominator AS BIGINT) AS denominator,
  CAST(f.unknown AS BIGINT) AS unknown, u.status,
  (SELECT any_value(n.files) FROM pipeline_name n WHERE f.id = n.id OR starts_with(f.id, n.id || '.')) AS files
FROM figure f JOIN unit u USING (stage)
ORDER BY f.first_source, f.place, f.line, f.id
