-- reads: answer, hold_past
-- Direct time of the requests each policy honors: at least what was observed of those honored for certain, at most
-- that of all that could be honored, with the whole clock for each whose time is unknown. Two requests for one booking
-- hold it once. Capped, a hold ends at its deadline, and where no record gives the start of the clock after the whole of it.
WITH counted AS (
  SELECT policy_id, status, stay_key, max(seconds) AS seconds, bool_or(honored) AS honored, bool_or(could_be_honored) AS could_be_honored
  FROM answer GROUP BY ALL
), stay_answer AS (
  SELECT a.*, l.limit_seconds,
    -- Neither least nor greatest may see an unknown time: they would leave it out and keep the other.
    CASE WHEN a.seconds IS NULL THEN NULL
      WHEN p.seconds_past IS NULL THEN least(a.seconds, l.limit_seconds)
      ELSE greatest(0, a.seconds - p.seconds_past) END AS capped
  FROM counted a JOIN policy_limit l USING (policy_id)
  LEFT JOIN policy_clock c USING (policy_id)
  LEFT JOIN hold_past p ON p.clock = c.clock AND a.stay_key = 'booking ' || p.place_id || ':' || p.booking_key
)
SELECT policy_id, status,
  count(*) FILTER (honored) AS holds_low,
  count(*) FILTER (could_be_honored) AS holds_high,
  count(*) FILTER (honored AND seconds IS NULL) AS unknown,
  count(*) FILTER (could_be_honored AND seconds IS NULL) AS unknown_high,
  count(seconds) AS known,
  CAST(coalesce(sum(seconds) FILTER (honored), 0) AS BIGINT) AS low,
  CAST(coalesce(sum(coalesce(seconds, limit_seconds)) FILTER (could_be_honored), 0) AS BIGINT) AS high,
  CAST(coalesce(sum(capped) FILTER (honored), 0) AS BIGINT) AS capped_low,
  CAST(coalesce(sum(coalesce(capped, limit_seconds)) FILTER (could_be_honored), 0) AS BIGINT) AS capped_high
FROM stay_answer
GROUP BY policy_id, status
