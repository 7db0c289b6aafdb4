-- reads: pipeline_month, pipeline_name, every_request, reported_ledger, police_count
-- The series of months of the place asked for, with what is covered of each month: requests in the jail's own log, ICE's
-- requests, encounters that ended in one and arrests by release, reported inmate-days; the first speak most nearly of requests.
-- Several places' totals are added up only over those that reported in every month: else a place that begins to report would
-- look like a change. Calls and reports to the police speak of something else (kind POLICE), and each is judged by itself.
WITH received AS (
  SELECT requested_on, source_id FROM every_request WHERE status = 'received' AND requested_on IS NOT NULL AND in_asked(requested_on)
), reach AS (
  SELECT min(requested_on) AS first_day, max(requested_on) AS last_day FROM received HAVING count(*) > 0
), log_month AS (
  SELECT c.month, count(r.requested_on) AS number, c.first_day, c.last_day
  FROM (SELECT *, CAST(unnest(generate_series(date_trunc('month', first_day), last_day, INTERVAL 1 MONTH)) AS DATE) AS month
    FROM reach) c
  LEFT JOIN received r ON date_trunc('month', r.requested_on) = c.month
  GROUP BY ALL
), total AS (
  SELECT place_id, data_month AS month, sum(inmate_days) AS number FROM reported_ledger
  WHERE data_month IS NOT NULL GROUP BY ALL HAVING sum(inmate_days) IS NOT NULL
), span AS (
  SELECT min(month) AS first_month, max(month) AS last_month, count(DISTINCT place_id) AS places FROM total HAVING count(*) > 0
), steady AS (
  SELECT t.place_id FROM total t, span s GROUP BY t.place_id, s.places, s.first_month, s.last_month
  HAVING s.places = 1 OR count(*) = date_diff('month', s.first_month, s.last_month) + 1
), ledger_month AS (
  SELECT c.month, sum(t.number) AS number
  FROM (SELECT CAST(unnest(generate_series(first_month, last_month, INTERVAL 1 MONTH)) AS DATE) AS month FROM span) c
  LEFT JOIN (SELECT * FROM total SEMI JOIN steady USING (place_id)) t USING (month)
  WHERE EXISTS (FROM steady) GROUP BY ALL
), police AS (
  SELECT what, month, sum(number) AS number, count(*) AS places FROM police_count WHERE in_scope GROUP BY ALL
), police_month AS (
  SELECT c.what, c.month, CASE WHEN p.places = c.places THEN p.number END AS number
  FROM (SELECT what, max(places) AS places, CAST(unnest(generate_series(min(month), max(month), INTERVAL 1 MONTH)) AS DATE) AS month
    FROM police GROUP BY what) c
  LEFT JOIN police p USING (what, month)
)
SELECT substr(n.id, 10) AS series, n.stage AS counted, n.release_name AS release, m.month, m.number, m.coverage, n.files,
  CASE n.stage WHEN 'request' THEN 'issued' END AS status, list_position(['request', 'detainer-encounter', '', 'arrest'], n.stage) AS place,
  n.first_source, 'EVENTS' AS kind
FROM pipeline_month m JOIN pipeline_name n USING (release_key, stage) WHERE n.stage IN ('request', 'detainer-encounter', 'arrest')
UNION ALL
SELECT 'requests.received', 'requests.received', '', month, CASE WHEN number > 0 THEN number END,
  CASE WHEN number = 0 THEN 'none'
    WHEN first_day > month OR last_day < last_day(month) THEN 'part' ELSE 'whole' END,
  (SELECT string_agg(DISTINCT name, chr(10) ORDER BY name) FROM source_file WHERE source_id IN (SELECT source_id FROM received)),
  'received', 0, 0, 'EVENTS'
FROM log_month
UNION ALL
SELECT 'ledger.inmate-days', 'ledger.inmate-days', '', month, CAST(number AS BIGINT), CASE WHEN number IS NULL THEN 'none' ELSE 'whole' END,
  (SELECT string_agg(DISTINCT name, chr(10) ORDER BY name) FROM source_file WHERE source_id IN (SELECT source_id FROM reported_ledger)),
  'carried_out', 3, 0, 'TOTALS'
FROM ledger_month
UNION ALL
SELECT 'police.' || what, what, '', month, CAST(number AS BIGINT), CASE WHEN number IS NULL THEN 'none' ELSE 'whole' END,
  (SELECT string_agg(DISTINCT name, chr(10) ORDER BY name) FROM source_file
    WHERE source_id IN (SELECT source_id FROM reported_count c WHERE c.what = m.what)), NULL, 5, 0, 'POLICE'
FROM police_month m
ORDER BY place, first_source, series, month
