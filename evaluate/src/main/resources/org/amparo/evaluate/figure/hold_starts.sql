-- reads: hold_start
-- The moments from which some clock runs, each once.
SELECT DISTINCT runs_from, zone, started FROM (SELECT runs_from, zone, unnest([started, latest]) AS started FROM hold_start) ORDER BY ALL
