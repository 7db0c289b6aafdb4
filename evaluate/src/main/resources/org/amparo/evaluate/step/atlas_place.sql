-- Which county the records of each place count for: the jurisdiction whose own jail a facility is, where it is that of one
-- alone, or the place itself where it is a county. The state is the county's, else the place's own.
WITH whole AS (
  SELECT place_id, any_value(whole_id) AS whole_id FROM place_part GROUP BY place_id HAVING count(DISTINCT whole_id) = 1
), placed AS (
  SELECT p.place_id, p.state AS own_state, coalesce(w.whole_id, CASE WHEN p.kind = 'county' THEN p.place_id END) AS county_id
  FROM place p LEFT JOIN whole w USING (place_id)
)
SELECT a.place_id, a.county_id, coalesce(h.state, a.own_state) AS state
FROM placed a LEFT JOIN place h ON h.place_id = a.county_id
