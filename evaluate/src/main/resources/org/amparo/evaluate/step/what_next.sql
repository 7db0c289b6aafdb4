-- reads: link, custody_stay, outcome_code
-- What happened next to each request that can be followed, one answer each: a removal on or after it; else how the stay in
-- custody that followed it ended, by the code list; else, for a stay that ended without a reason, the status of the case;
-- else still in custody, where the stay is open; else unknown.
WITH followed AS (
  SELECT l.detainer_id, l.person_key, l.removed_on, l.custody_on, l.arrested_on, s.open,
    reason.outcome AS reason, status.outcome AS status
  FROM link l
  LEFT JOIN custody_stay s USING (release_key, person_key, stay_id)
  LEFT JOIN outcome_code reason
    ON reason.list = 'release-reason' AND reason.code = lower(trim(s.outcome)) AND reason.outcome <> 'UNCLEAR'
  LEFT JOIN outcome_code status
    ON status.list = 'case-status' AND status.code = lower(trim(s.case_status)) AND status.outcome <> 'UNCLEAR'
    AND NOT s.open
  WHERE l.requested_on IS NOT NULL AND (l.arrest_known OR l.custody_known OR l.removal_known)
)
SELECT detainer_id, person_key,
  CASE
    WHEN removed_on IS NOT NULL THEN 'REMOVAL'
    WHEN coalesce(reason, status) IS NOT NULL THEN coalesce(reason, status)
    WHEN open THEN 'CUSTODY'
    ELSE 'UNKNOWN'
  END AS outcome,
  CASE
    WHEN removed_on IS NOT NULL OR coalesce(reason, status) IS NOT NULL OR open THEN NULL
    WHEN custody_on IS NOT NULL THEN 'end'
    WHEN arrested_on IS NOT NULL THEN 'arrest'
    ELSE 'nothing'
  END AS why_unknown
FROM followed
