-- reads: request, request_time
-- A policy's answer to each request: whether it would be honoured for certain (MUST, MAY), and whether it could be
-- (what is unknown, or open to a person's reading, leaves it possible). The bits are those of the outcomes:
-- MUST 1, MAY 2, MUST_NOT 4, SILENT 8, NEEDS_REVIEW 16.
-- Only a hold that was carried out shows how long one takes: one that the jail says it honoured, or, where it does not
-- say, one that kept a person past release. The time of the others is unknown.
SELECT d.policy_id, d.detainer_id, r.status, d.outcome, r.stay_key,
  CASE WHEN r.action = 'HONOURED' OR (r.action IS NULL AND r.seconds > 0) THEN r.seconds END AS seconds,
  d.outcome IN ('MUST', 'MAY') AS honoured,
  d.outcome IN ('MUST', 'MAY', 'NEEDS_REVIEW')
    OR (d.outcome = 'NEEDS_INFORMATION' AND d.possible & 19 <> 0) AS could_be_honoured,
  d.outcome = 'MUST_NOT' AS declined,
  d.outcome IN ('MUST_NOT', 'NEEDS_REVIEW')
    OR (d.outcome = 'NEEDS_INFORMATION' AND d.possible & 20 <> 0) AS could_be_declined
FROM decision d JOIN request_time r USING (detainer_id)
