-- reads: request, request_time
-- A policy's answer to each request: whether it would be honoured for certain (MUST, MAY), and whether it could be
-- (what is unknown, or open to a person's reading, leaves it possible). The bits are those of the outcomes:
-- MUST 1, MAY 2, MUST_NOT 4, SILENT 8, NEEDS_REVIEW 16.
-- Only a request that was not declined shows how long a hold takes: the time of the others is unknown.
SELECT d.policy_id, d.detainer_id, r.status, d.outcome, r.source_id, r.booking_key,
  CASE WHEN r.action IS DISTINCT FROM 'DECLINED' THEN r.seconds END AS seconds,
  d.outcome IN ('MUST', 'MAY') AS honoured,
  d.outcome IN ('MUST', 'MAY', 'NEEDS_REVIEW')
    OR (d.outcome = 'NEEDS_INFORMATION' AND d.possible & 19 <> 0) AS could_be_honoured,
  d.outcome = 'MUST_NOT' AS declined,
  d.outcome IN ('MUST_NOT', 'NEEDS_REVIEW')
    OR (d.outcome = 'NEEDS_INFORMATION' AND d.possible & 20 <> 0) AS could_be_declined
FROM decision d JOIN request_time r USING (detainer_id)
