-- reads: local_booking, request
-- The last moment that any record of a place speaks of: what is not over then counts up to it.
SELECT place_id, max(at) AS ends_at
FROM (
  SELECT place_id, unnest([booked_at, release_eligible_at, released_at]) AS at FROM local_booking
  UNION ALL
  SELECT place_id, received_at FROM request
)
GROUP BY place_id
