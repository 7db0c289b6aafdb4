-- The files on which no exact count may rest: protected ones, and published ones whose bookings or requests have a
-- booking, charge or conviction in a protected one, since figures of the published file then tell of the other.
WITH said AS (SELECT source_id, name, sheet FROM source_file WHERE disclosure = 'protected'),
member AS (
  SELECT source_id, booking_key FROM detainer WHERE booking_key IS NOT NULL
  UNION ALL SELECT source_id, booking_key FROM booking
  UNION ALL SELECT source_id, booking_key FROM charge
  UNION ALL SELECT source_id, booking_key FROM conviction WHERE booking_key IS NOT NULL
),
touched AS (
  SELECT DISTINCT source_id FROM member
  WHERE EXISTS (SELECT 1 FROM said)
    AND booking_key IN (SELECT booking_key FROM member JOIN said USING (source_id))
)
SELECT DISTINCT unnest([name, name || coalesce(', sheet ' || sheet, '')]) AS name
FROM source_file WHERE source_id IN (SELECT source_id FROM said UNION ALL SELECT source_id FROM touched)
ORDER BY name
