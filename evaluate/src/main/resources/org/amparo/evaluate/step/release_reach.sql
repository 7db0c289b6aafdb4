-- reads: ice_record, custody_stay, release_file
-- What a release tells of people it names: whether it has arrests, custody and removals of anyone at all, and the last day
-- that any of its events or requests is of. Nobody can be followed past that day.
WITH event AS (
  SELECT release_key, kind, occurred_at FROM ice_record
  WHERE kind IN ('arrest', 'removal') AND person_key IS NOT NULL AND occurred_at IS NOT NULL
  UNION ALL
  SELECT release_key, 'custody', booked_in FROM custody_stay
  UNION ALL
  SELECT f.release_key, 'request', plausible(d.flags, 'prepared_on', d.prepared_on)
  FROM detainer d JOIN release_file f USING (source_id) WHERE d.status = 'issued'
)
SELECT release_key, bool_or(kind = 'arrest') AS arrests, bool_or(kind = 'custody') AS custody,
  bool_or(kind = 'removal') AS removals, CAST(max(occurred_at) AS DATE) AS last_day
FROM event
GROUP BY release_key
