-- reads: what_next, atlas_request
-- What happened next to each request in ICE's file, one answer each; a release that records nothing after them follows none.
SELECT r.status, 'next' AS part, CASE
    WHEN n.outcome IS NULL THEN 'unfollowed'
    WHEN n.outcome IN ('CUSTODY', 'TRANSFER') THEN 'detained'
    WHEN n.outcome IN ('RELEASED', 'RELIEF', 'DIED') THEN 'free'
    ELSE lower(n.outcome) END AS category, r.county_id, r.state, count(*) AS number
FROM atlas_request r LEFT JOIN what_next n USING (detainer_id)
WHERE r.status = 'issued' AND EXISTS (FROM what_next)
GROUP BY ALL ORDER BY ALL
