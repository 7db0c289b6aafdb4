-- reads: release_file, ice_record, custody_stint, custody_stay, every_request, count_record
-- The records of a stage of the pipeline, of any place, with their release and whether they are in the place asked for; how many are alike.
-- Rows that repeat an earlier one are left out. Counts that a publisher made itself come with their month.
WITH event AS (
  SELECT release_key, stage, source_id, CAST(occurred_at AS DATE) AS day, 1 AS number, method, landmark, area, in_scope,
    person_key IS NOT NULL AS named, FALSE AS counted,
    CASE WHEN stage = 'encounter' THEN coalesce(trim(disposition), 'Not recorded') END AS disposition
  FROM ice_record, unnest(CASE WHEN kind = 'encounter' AND lower(trim(disposition)) = 'detainer'
      THEN ['encounter', 'detainer-encounter'] ELSE [kind] END) AS of_record(stage)
  WHERE kind IN ('encounter', 'arrest', 'removal') AND NOT repeats
  UNION ALL
  SELECT release_key, 'book-in', source_id, CAST(occurred_at AS DATE), 1, NULL, landmark, area, in_scope, person_key IS NOT NULL,
    FALSE, NULL
  FROM custody_stint WHERE set_aside IS DISTINCT FROM 'repeat'
  UNION ALL
  SELECT release_key, 'custody', NULL, booked_in_on, 1, NULL, NULL, NULL, in_scope, TRUE, FALSE, NULL
  FROM custody_stay
  UNION ALL
  SELECT f.release_key, 'request', source_id, plausible(d.flags, 'prepared_on', d.prepared_on), 1, NULL, NULL, NULL,
    r.detainer_id IS NOT NULL, d.person_key IS NOT NULL, FALSE, NULL
  FROM detainer d
  JOIN release_file f USING (source_id)
  LEFT JOIN every_request r USING (detainer_id)
  WHERE d.status = 'issued' AND NOT d.duplicate_likely
), reported AS (
  SELECT release_key, CASE what WHEN 'detainers' THEN 'request' ELSE 'detainer-encounter' END AS stage, source_id,
    period_from AS day, number, NULL AS method, landmark, area, in_scope, FALSE AS named, TRUE AS counted, NULL AS disposition
  FROM count_record
)
SELECT * REPLACE (sum(number) AS number), CAST(date_trunc('month', day) AS DATE) AS month
FROM (FROM event UNION ALL FROM reported)
WHERE in_asked(day)
GROUP BY ALL
