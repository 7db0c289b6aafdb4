-- reads: every_stay, ordinary_group
-- How long each person waited, from the moment they could have gone home to the release, whom a request asked for or who was marked as
-- held, with the ordinary wait of their comparison group: the narrowest that is large enough, of the facility where nothing else is known.
-- Where they have no wait of their own (not released yet, or times that contradict each other) it is unknown, and the ordinary one is not.
-- level: 0 facility, reason, year and block; 1 without the block; 2 without the year too; from 4 on of rare reasons; 7 the facility alone.
WITH waited AS (
  SELECT stay_key, place_id, held, response, release_eligible_reason AS reason,
    free_at AS from_at, zone, released_at, booked_at
  FROM every_stay
  WHERE NOT set_aside AND requested AND released_to IS DISTINCT FROM 'OTHER_AGENCY' AND course IS DISTINCT FROM 'NEVER_DUE'
), known AS (
  SELECT *, year(from_at) AS year, hour(from_at) // 6 AS block,
    CASE WHEN released_at >= from_at AND from_at >= booked_at THEN seconds_apart(zone, from_at, released_at) END AS wait_seconds
  FROM waited
)
SELECT w.stay_key, w.place_id, w.held, w.response, w.from_at, w.wait_seconds,
  arg_min(g.mean_seconds, g.level) AS mean_seconds, arg_min(g.error_seconds, g.level) AS error_seconds,
  arg_min(g.spread_seconds, g.level) AS spread_seconds, min(g.level) AS level,
  -- Whose waits are the same ones are off by as much.
  arg_min(g.place_id || chr(10) || g.level || chr(10) || g.reason || chr(10) || coalesce(g.year, 0) || chr(10) || coalesce(g.block, 9),
      g.level) AS waits,
  arg_min({'seconds': g.usual_seconds, 'over_share': g.over_share}, g.level) FILTER (g.usual_seconds IS NOT NULL
      AND w.wait_seconds IS NOT NULL) AS usual
FROM known w
LEFT JOIN ordinary_group g ON g.place_id = w.place_id
  -- Of whom no moment is on record, the groups of all moments alone.
  AND (g.level = 7 OR (g.reason IN ('rare', 'of ' || coalesce(w.reason, '')) AND (g.year IS NULL OR g.year = w.year)
      AND (g.block IS NULL OR g.block = w.block)))
GROUP BY ALL
