-- reads: answer
-- Direct time of the requests each policy honours, for certain and at most. Two requests for one booking hold it once.
-- A request whose time is unknown adds nothing and is counted.
WITH booking AS (
  SELECT policy_id, status, source_id, booking_key, any_value(seconds) AS seconds,
    bool_or(honoured) AS honoured, bool_or(could_be_honoured) AS could_be_honoured
  FROM answer WHERE seconds IS NOT NULL GROUP BY policy_id, status, source_id, booking_key
), known AS (
  SELECT policy_id, status,
    CAST(sum(seconds) FILTER (honoured) AS BIGINT) AS low,
    CAST(sum(seconds) FILTER (could_be_honoured) AS BIGINT) AS high,
    CAST(sum(least(seconds, limit_seconds)) FILTER (honoured) AS BIGINT) AS capped_low,
    CAST(sum(least(seconds, limit_seconds)) FILTER (could_be_honoured) AS BIGINT) AS capped_high
  FROM booking JOIN policy_limit USING (policy_id) GROUP BY policy_id, status
)
SELECT a.policy_id, a.status,
  count(*) FILTER (a.honoured AND a.seconds IS NULL) AS unknown,
  count(*) FILTER (a.could_be_honoured AND a.seconds IS NULL) AS unknown_high,
  count(a.seconds) AS known,
  coalesce(any_value(k.low), 0) AS low, coalesce(any_value(k.high), 0) AS high,
  coalesce(any_value(k.capped_low), 0) AS capped_low, coalesce(any_value(k.capped_high), 0) AS capped_high
FROM answer a LEFT JOIN known k USING (policy_id, status)
GROUP BY a.policy_id, a.status
