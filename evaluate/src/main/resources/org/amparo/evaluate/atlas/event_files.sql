-- reads: atlas_event
-- The files that the events of each release and stage came from.
SELECT DISTINCT slug || '.' || stage AS status, file FROM atlas_event ORDER BY ALL
