-- reads: answer
-- Direct time of the requests each policy honors: at least what was observed of those honored for certain, at most
-- that of all that could be honored, with the whole clock for each whose time is unknown. Two requests for one booking
-- hold it once.
WITH stay_answer AS (
  SELECT policy_id, status, stay_key, max(seconds) AS seconds, bool_or(honored) AS honored, bool_or(could_be_honored) AS could_be_honored
  FROM answer GROUP BY ALL
)
SELECT policy_id, status,
  count(*) FILTER (honored) AS holds_low,
  count(*) FILTER (could_be_honored) AS holds_high,
  count(*) FILTER (honored AND seconds IS NULL) AS unknown,
  count(*) FILTER (could_be_honored AND seconds IS NULL) AS unknown_high,
  count(seconds) AS known,
  CAST(coalesce(sum(seconds) FILTER (honored), 0) AS BIGINT) AS low,
  CAST(coalesce(sum(coalesce(seconds, limit_seconds)) FILTER (could_be_honored), 0) AS BIGINT) AS high,
  CAST(coalesce(sum(least(seconds, limit_seconds)) FILTER (honored AND seconds IS NOT NULL), 0) AS BIGINT)
    AS capped_low,
  CAST(coalesce(sum(least(coalesce(seconds, limit_seconds), limit_seconds)) FILTER (could_be_honored), 0) AS BIGINT)
    AS capped_high
FROM stay_answer JOIN policy_limit USING (policy_id)
GROUP BY policy_id, status
