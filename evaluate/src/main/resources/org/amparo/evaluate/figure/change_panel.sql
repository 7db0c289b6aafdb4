-- reads: pipeline_row, pipeline_name, release_file, reported_ledger, police_count
-- The same series of every county by itself, of whatever place: events at landmarks and requests to facilities that are a
-- county's own jail, and reported totals. Of events, a month without a row is none where the release covers it. Months are
-- counted from January of the year 0 on.
WITH own AS (
  SELECT DISTINCT landmark, coalesce(area, '') AS area, geoid FROM landmark_county WHERE own
), event AS (
  SELECT substr(n.id, 10) AS series, o.geoid AS place_id, r.month, sum(r.number) AS number
  FROM pipeline_row r JOIN pipeline_name n USING (release_key, stage)
  JOIN own o ON o.landmark = r.landmark AND o.area = coalesce(r.area, '')
  WHERE r.month IS NOT NULL GROUP BY ALL
), issued AS (
  SELECT substr(n.id, 10) AS series, coalesce(w.whole_id, d.place_id) AS place_id,
    CAST(date_trunc('month', plausible(d.flags, 'prepared_on', d.prepared_on)) AS DATE) AS month, count(*) AS number
  FROM detainer d
  JOIN release_file f USING (source_id)
  JOIN pipeline_name n ON n.release_key = f.release_key AND n.stage = 'request'
  LEFT JOIN place_part w USING (place_id)
  WHERE d.status = 'issued' AND NOT d.duplicate_likely GROUP BY ALL
)
SELECT series, place_id, CAST(12 * year(month) + month(month) - 1 AS INTEGER) AS month_index, CAST(number AS BIGINT) AS number FROM (
  FROM event
  UNION ALL FROM issued
  UNION ALL SELECT 'ledger.inmate-days', place_id, data_month, sum(inmate_days) FROM ledger WHERE EXISTS (FROM reported_ledger) GROUP BY ALL
  UNION ALL SELECT 'police.' || what, place_id, month, number FROM police_count
)
WHERE month IS NOT NULL AND number IS NOT NULL AND place_id IS NOT NULL
ORDER BY series, place_id, month_index
