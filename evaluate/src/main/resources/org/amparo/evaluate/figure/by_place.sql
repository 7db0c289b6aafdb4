-- reads: request, scope_place
-- Requests by the place they were made to: by county where a state, an area or everywhere was asked for, a facility
-- counting for the county that it is the jail of or lies in; else by the place that the records name.
WITH whole AS (
  SELECT getvariable('place_id') IS NULL OR coalesce(
    (SELECT kind FROM place WHERE place_id = getvariable('place_id')), getvariable('place_kind')) IN ('state', 'area') AS whole
), facility_of AS (
  SELECT 'facility:' || facility_code AS place_id, any_value(geoid) AS geoid FROM facility_county GROUP BY facility_code
), placed AS (
  SELECT r.status,
    CASE WHEN whole.whole
      THEN coalesce(w.whole_id, f.geoid, CASE WHEN r.place_id NOT LIKE 'facility:%' THEN r.place_id END)
      ELSE r.place_id END AS place_id
  FROM request r CROSS JOIN whole
  LEFT JOIN (SELECT place_id, any_value(whole_id) AS whole_id FROM place_part GROUP BY place_id) w ON w.place_id = r.place_id
  LEFT JOIN facility_of f ON f.place_id = r.place_id
)
SELECT p.status, p.place_id, any_value(n.name) AS name, count(*) AS requests,
  CAST(sum(count(*)) OVER (PARTITION BY p.status) AS BIGINT) AS total
FROM placed p
LEFT JOIN place n ON n.place_id = p.place_id
GROUP BY p.status, p.place_id
ORDER BY p.status, requests DESC, p.place_id
