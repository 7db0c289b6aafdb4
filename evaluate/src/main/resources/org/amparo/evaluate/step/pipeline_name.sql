-- reads: pipeline_row, pipeline_month, release_file
-- How a release and a stage are called: in ids, and in words; and which files its records
-- in the place asked for are of.
WITH word(stage, words, place) AS (
  VALUES ('encounter', 'Encounters', 1), ('detainer-encounter', 'Encounters that ended in a detainer', 2),
    ('request', 'Requests in ICE''s file', 3), ('arrest', 'ICE arrests', 4), ('custody', 'Stays in ICE custody begun', 5),
    ('book-in', 'Bookings into facilities', 6), ('removal', 'Removals', 7)
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
SELECT DISTINCT m.release_key, m.stage, r.release_name, r.slug, w.words, w.place, r.first_source,
  f.files, 'pipeline.' || r.slug || '.' || m.stage AS id
FROM pipeline_month m
JOIN release r USING (release_key)
JOIN word w USING (stage)
LEFT JOIN file f USING (release_key, stage)
