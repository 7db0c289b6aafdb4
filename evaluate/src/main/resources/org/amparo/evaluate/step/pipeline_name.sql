-- reads: pipeline_row, pipeline_month, release_file
-- How a release and a stage are called in ids, in which order stages follow, and which files the records in the place asked for are of.
WITH stage_order(stage, place) AS (
  VALUES ('encounter', 1), ('detainer-encounter', 2), ('request', 3), ('arrest', 4), ('custody', 5), ('book-in', 6), ('removal', 7)
), release AS (
  SELECT release_key, any_value(release_name) AS release_name, any_value(slug) AS slug, min(source_id) AS first_source
  FROM release_file GROUP BY release_key
), file AS (
  -- Stays are made of the bookings.
  SELECT r.release_key, stage, string_agg(DISTINCT f.file, chr(10) ORDER BY f.file) AS files
  FROM (
    SELECT release_key, unnest(CASE stage WHEN 'book-in' THEN ['book-in', 'custody'] ELSE [stage] END) AS stage, source_id
    FROM pipeline_row WHERE in_scope
  ) r
  JOIN release_file f USING (source_id)
  GROUP BY ALL
)
SELECT DISTINCT m.release_key, m.stage, r.release_name, r.slug, w.place, r.first_source,
  f.files, 'pipeline.' || r.slug || '.' || m.stage AS id
FROM pipeline_month m
JOIN release r USING (release_key)
JOIN stage_order w USING (stage)
LEFT JOIN file f USING (release_key, stage)
