-- reads: covered, local_booking, every_request
-- What the dated records in scope cover, and whether a publisher moved the dates of any of them.
SELECT min(from_on) AS from_on, max(until_on) AS until_on,
  (SELECT string_agg(name, ', ' ORDER BY name) FROM source_file WHERE dates_shifted
    AND (source_id IN (SELECT source_id FROM local_booking) OR source_id IN (SELECT source_id FROM every_request))) AS shifted
FROM covered
