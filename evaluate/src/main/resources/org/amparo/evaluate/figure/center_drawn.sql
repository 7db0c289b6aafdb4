-- reads: held_stay
-- The holds of the period that are not on record, for each to be drawn from the holds like it by the hash of its stay, raw and net: other
-- holds change nothing. One that is like none adds its least and its most.
SELECT draw_hash('time', stay_key) AS hash, s.sum, FALSE AS over, held, honored, decided, 1 AS held_low, 1 AS held_high,
    pool AS held_pool, after AS held_after, alike AS held_holds,
  whole_least AS held_whole_least, whole_most AS held_whole_most,
  CASE WHEN answer_alone THEN most_seconds ELSE least_seconds END AS held_least, coalesce(most_seconds,
      share * whole_most) AS held_most, share AS held_share,
  CASE s.sum WHEN 'net' THEN off_seconds ELSE 0 END AS held_off, 0 AS free_low, 0 AS free_high, NULL AS free_pool, NULL AS free_after,
      NULL AS free_holds,
  0 AS free_whole_least, 0 AS free_whole_most, 0 AS free_least, 0 AS free_most, 0 AS free_share, 0 AS free_off
FROM held_stay CROSS JOIN (VALUES ('raw'), ('net')) s(sum)
WHERE seconds IS NULL
ORDER BY ALL
