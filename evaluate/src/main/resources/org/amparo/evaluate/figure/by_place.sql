-- reads: request, scope_place, county_name
-- Requests by the place they were made to: by county where a state, an area or everywhere was asked for, a facility
-- counting for the county that it is the jail of or lies in; else by the place that the records name. The 40 with the most, all others as
-- one, and those of no known place; nothing where there is only one.
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
), counted AS (
  SELECT p.status, p.place_id, coalesce(any_value(n.name), any_value(c.name), p.place_id) AS name, count(*) AS requests,
    row_number() OVER (PARTITION BY p.status ORDER BY p.place_id IS NULL, count(*) DESC, p.place_id) AS rank,
    count(p.place_id) OVER (PARTITION BY p.status) AS known
  FROM placed p
  LEFT JOIN place n ON n.place_id = p.place_id
  LEFT JOIN county_name c ON c.place_id = p.place_id
  GROUP BY p.status, p.place_id
), line AS (
  SELECT status || CASE WHEN place_id IS NULL THEN '-unknown' WHEN rank > 40 THEN '-others' ELSE '' END AS figure,
    status, CASE WHEN rank <= 40 THEN place_id END AS place_id, CASE WHEN rank <= 40 THEN name END AS place,
    CAST(sum(requests) AS BIGINT) AS value, min(rank) AS rank
  FROM counted WHERE known > 1 GROUP BY ALL
)
SELECT figure, regexp_replace(lower(place_id), '[^a-z0-9]+', '-', 'g') AS code, place, value,
  CAST(sum(value) OVER (PARTITION BY status) AS BIGINT) AS denominator
FROM line
ORDER BY status, rank
