-- reads: atlas_place
-- What each policy answers, by county, from classes decided once (place_answer: status, place_id, policy_id, outcome, requests).
SELECT p.status, 'policy:' || p.policy_id AS part, lower(p.outcome) AS category, a.county_id, a.state,
  CAST(sum(p.requests) AS BIGINT) AS number
FROM place_answer p LEFT JOIN atlas_place a USING (place_id)
GROUP BY ALL ORDER BY ALL
