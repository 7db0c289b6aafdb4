-- reads: answer
-- Direct time of the requests each policy honours: at least what was observed of those honoured for certain, at most
-- that of all that could be honoured, with the whole clock for each whose time is unknown. Two requests for one booking
-- hold it once.
WITH stay_answer AS (
  SELECT policy_id, status, stay_key, max(seconds) AS seconds, bool_or(honoured) AS honoured, bool_or(could_be_honoured) AS could_be_honoured
  FROM answer GROUP BY ALL
)
SELECT policy_id, status,
  count(*) FILTER (honoured) AS holds_low,
  count(*) FILTER (could_be_honoured) AS holds_high,
  count(*) FILTER (honoured AND seconds IS NULL) AS unknown,
  count(*) FILTER (could_be_honoured AND seconds IS NULL) AS unknown_high,
  count(seconds) AS known,
  CAST(coalesce(sum(seconds) FILTER (honoured), 0) AS BIGINT) AS low,
  CAST(coalesce(sum(coalesce(seconds, limit_seconds)) FILTER (could_be_honoured), 0) AS BIGINT) AS high,
  CAST(coalesce(sum(least(seconds, limit_seconds)) FILTER (honoured AND seconds IS NOT NULL), 0) AS BIGINT)
    AS capped_low,
  CAST(coalesce(sum(least(coalesce(seconds, limit_seconds), limit_seconds)) FILTER (could_be_honoured), 0) AS BIGINT)
    AS capped_high
FROM stay_answer JOIN policy_limit USING (policy_id)
GROUP BY policy_id, status
