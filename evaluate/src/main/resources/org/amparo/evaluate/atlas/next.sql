-- reads: what_next, atlas_request
-- What happened next to each request in ICE's file, one answer each; those of a release that records nothing after them cannot be
-- followed.
SELECT r.status, 'next' AS part, coalesce(lower(n.outcome), 'unfollowed') AS category, r.county_id, r.state, count(*) AS number
FROM atlas_request r LEFT JOIN what_next n USING (detainer_id)
WHERE r.status = 'issued' AND EXISTS (FROM what_next)
GROUP BY ALL ORDER BY ALL
