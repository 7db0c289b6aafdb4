-- reads: due_request, law_above, policy_review
-- What each policy leaves possible for each row of due_request, as bits: hold 1, as the jail did 2, let go 4. MAY is as the jail did, and
-- so is
-- SILENT: where the law of the place answers, it does so in the reading under it. An answer that needs facts may be any that the rules
-- leave possible; who reads a clause may come to
-- any that the policy gives, and who reads a safeguard to what the rules say of this request, or to letting go. Read alone, and under the
-- law above it (law_above), which decides wherever it says must or must not; and with MAY always and never used.
WITH answered AS (
  SELECT d.policy_id, q.rowid AS request, q.held, q.asked_on, q.release_on, q.booked_on,
    -- SILENT is 8 up to here; a hold that is not asked for is none. Facts of which nothing is known leave all open.
    CASE WHEN d.outcome = 'NOT_ASKED' THEN 4 ELSE coalesce(nullif((d.by_rules & 15)
      | (CASE WHEN (d.by_rules & 16) <> 0 THEN r.review ELSE 0 END) | (CASE WHEN d.by_rules <> d.possible THEN 4 ELSE 0 END), 0),
          5) END AS modes
  FROM decision d
  JOIN due_request q USING (detainer_id)
  JOIN policy_review r USING (policy_id)
), above AS (
  SELECT l.policy_id, a.request, arg_max(a.modes, l.sequence) AS modes
  FROM law_above l JOIN (
    SELECT policy_id, request, modes, unnest(['RECEIPT', 'RELEASE', 'CONFINEMENT']) AS goes_by,
      unnest([asked_on, coalesce(release_on, asked_on), coalesce(booked_on, asked_on)]) AS of_day FROM answered
  ) a ON a.policy_id = l.above_id AND a.goes_by = l.goes_by
  WHERE coalesce(a.of_day >= l.valid_from, TRUE) AND coalesce(a.of_day < l.valid_until, TRUE)
  GROUP BY l.policy_id, a.request
), own AS (
  SELECT a.policy_id, a.request, a.held, reading, b.modes AS above,
    CASE reading WHEN 'may-always' THEN (a.modes & 13) | ((a.modes & 2) >> 1)
      WHEN 'may-never' THEN (a.modes & 13) | ((a.modes & 2) << 1) ELSE a.modes END AS modes
  FROM answered a
  CROSS JOIN (VALUES ('alone'), ('under-law'), ('may-always'), ('may-never')) r(reading)
  LEFT JOIN above b USING (policy_id, request)
), settled AS (
  SELECT *, (modes & 7) | ((modes & 8) >> 2) AS alone
  FROM own
)
SELECT policy_id, reading, request, held,
  CASE WHEN reading = 'under-law' AND above IS NOT NULL
    THEN (above & 5) | (CASE WHEN (above & 10) <> 0 THEN alone ELSE 0 END) ELSE alone END AS modes
FROM settled
UNION ALL
SELECT 'done', 'alone', rowid, held, 2 FROM due_request
UNION ALL
SELECT 'nobody', 'alone', rowid, held, 4 FROM due_request
