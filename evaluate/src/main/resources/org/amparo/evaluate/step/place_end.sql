-- reads: local_booking, every_request
-- The first and the last moment that any record of a place's jail speaks of: what is not over then counts up to the last.
SELECT place_id, min(moment) AS begins_at, max(moment) AS ends_at
FROM (
  SELECT place_id, unnest([booked_at, release_eligible_at, released_at]) AS moment FROM local_booking
  UNION ALL
  SELECT place_id, received_at FROM every_request WHERE status = 'received'
)
GROUP BY place_id
