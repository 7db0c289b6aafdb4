-- reads: local_booking, every_request
-- The last moment that any record of a place's jail in one source speaks of (ends_at): what is not over in it then counts up to that.
-- What has
-- no end on record may have lasted to the end of the source's records, which are of whole months (records_until), or to the
-- day that its publisher states.
SELECT place_id, e.source_id, max(moment) AS ends_at,
  greatest(coalesce(CAST(any_value(f.covers_until) AS TIMESTAMP), date_trunc('month', max(moment)) + INTERVAL 1 MONTH),
      max(moment)) AS records_until
FROM (
  SELECT place_id, source_id, unnest([booked_at, release_eligible_at, released_at]) AS moment FROM local_booking
  UNION ALL
  SELECT place_id, source_id, taken_at FROM roster
  UNION ALL
  SELECT place_id, source_id, received_at FROM every_request WHERE status = 'received'
) e JOIN source_file f USING (source_id)
GROUP BY place_id, e.source_id
