-- reads: atlas_count, atlas_place
-- What each policy answers, by county, from classes decided once (place_answer); what is left of all requests asks for no hold.
WITH answered AS (
  SELECT p.status, p.policy_id, a.county_id, a.state,
    CASE p.outcome WHEN 'MUST_NOT' THEN 'must-not' WHEN 'NEEDS_REVIEW' THEN 'undecided' WHEN 'NEEDS_INFORMATION' THEN 'undecided'
      ELSE lower(p.outcome) END AS category,
    sum(p.requests) AS number
  FROM place_answer p LEFT JOIN atlas_place a USING (place_id) WHERE p.outcome <> 'NOT_ASKED' GROUP BY ALL
), rest AS (
  SELECT status, policy_id, county_id, state, 'no-hold' AS category, sum(number) AS number FROM (
    SELECT r.status, p.policy_id, r.county_id, r.state, r.number
    FROM atlas_count r CROSS JOIN (SELECT DISTINCT policy_id FROM place_answer) p
    UNION ALL
    SELECT status, policy_id, county_id, state, -sum(number) FROM answered GROUP BY ALL)
  GROUP BY ALL
)
SELECT status, 'policy:' || policy_id AS part, category, county_id, state, CAST(number AS BIGINT) AS number
FROM (FROM answered UNION ALL BY NAME FROM rest) ORDER BY ALL
