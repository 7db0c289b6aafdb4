-- reads: request_time, atlas_place
-- Holds asked for whose release time no record gives and that are not known to be declined, as the ceiling of a report counts
-- them: two requests for one booking ask for one hold.
WITH hold AS (
  SELECT t.status, t.stay_key, any_value(a.county_id) AS county_id, any_value(a.state) AS state,
    bool_and(t.seconds IS NULL) AND bool_or(t.action IS DISTINCT FROM 'DECLINED') AS open
  FROM request_time t LEFT JOIN atlas_place a USING (place_id)
  WHERE t.request_kind IS NULL OR t.request_kind = 'HOLD'
  GROUP BY t.status, t.stay_key
)
SELECT status, 'ceiling' AS part, 'open' AS category, county_id, state, count(*) AS number
FROM hold WHERE open GROUP BY ALL ORDER BY ALL
