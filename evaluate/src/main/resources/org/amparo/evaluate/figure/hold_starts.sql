-- reads: hold_start
-- The moments from which some clock runs, each once.
SELECT DISTINCT runs_from, zone, started FROM hold_start ORDER BY ALL
