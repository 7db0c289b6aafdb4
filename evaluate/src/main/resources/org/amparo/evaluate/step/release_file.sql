-- Which files were released together. An anonymous id stands for the same person within one release, in whichever file; a
-- file that names no release stands alone. The key is for joins, the slug for ids of figures.
WITH named AS (
  SELECT source_id, name AS file,
    CASE WHEN release IS NULL THEN 'file ' || source_id ELSE 'release ' || release END AS release_key,
    coalesce(release, name) AS release_name,
    coalesce(nullif(trim(regexp_replace(lower(release), '[^a-z0-9]+', '-', 'g'), '-'), ''), 'file-' || source_id) AS slug
  FROM source_file
)
SELECT source_id, file, release_key, release_name,
  slug || CASE dense_rank() OVER (PARTITION BY slug ORDER BY release_key)
    WHEN 1 THEN '' ELSE '-' || dense_rank() OVER (PARTITION BY slug ORDER BY release_key) END AS slug
FROM named
