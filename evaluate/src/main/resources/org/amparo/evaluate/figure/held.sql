-- reads: held_case, held_stay, request_wait, period
-- The time of everyone held: on record and net of the ordinary wait for release, with what is open under three names that never mix (as
-- of holds like them, each ended by its own deadline, the most that the records allow), how much of it few holds make up, and
-- how many beds it filled. The most that one person contributes to any of these sums is that of all: holds without a time take theirs from those with one.
WITH hold AS (
  SELECT c.stay_key, c.person, c.kind, c.likely, s.seconds, s.ordinary_seconds, c.usual, c.seconds > c.usual.seconds AS beyond,
    s.center_seconds, s.most_seconds,
    s.deadline_seconds, s.over_seconds,
    coalesce(s.kept_seconds, c.likely * c.kind.kept_seconds) AS kept_seconds,
    coalesce(s.seconds - CASE WHEN c.seconds > 0 THEN s.seconds / c.seconds ELSE 1 END * (c.seconds - c.net_seconds),
      c.likely * c.kind.net_seconds) AS center_net_seconds
  FROM held_case c JOIN held_stay s USING (stay_key)
), total AS (
  SELECT count(*) AS holds, count(seconds) AS timed, count(ordinary_seconds) AS compared,
    sum(seconds) AS raw, sum(seconds - ordinary_seconds) AS net,
    CASE WHEN count(center_seconds) = count(*) AND count(seconds) > 0 THEN sum(center_seconds) END AS center,
    CASE WHEN count(center_net_seconds) = count(*) AND count(ordinary_seconds) > 0 THEN sum(center_net_seconds) END AS center_net,
    CASE WHEN count(kept_seconds) = count(*) AND count(deadline_seconds) > 0 THEN sum(kept_seconds) END AS kept,
    CASE WHEN count(most_seconds) = count(*) THEN sum(most_seconds) END AS most,
    CASE WHEN count(over_seconds) > 0 THEN count(*) FILTER (over_seconds > 0) END AS past, count(over_seconds) AS clocked,
    sum(over_seconds) AS past_seconds,
    count(usual) AS usual, count(*) FILTER (beyond) AS beyond, sum(usual.over_share) AS expected
  FROM hold
), one AS (
  SELECT sum(seconds) AS raw, sum(seconds - ordinary_seconds) AS net, sum(center_net_seconds) AS center_net, sum(kept_seconds) AS kept,
    sum(over_seconds) AS past, sum(most_seconds) AS most
  FROM hold GROUP BY person
), whose AS (
  SELECT count(*) FILTER (raw > 0) AS raw, count(*) FILTER (net <> 0) AS net, count(*) FILTER (center_net <> 0) AS center_net,
    count(*) FILTER (kept > 0) AS kept, count(*) FILTER (past > 0) AS past, count(*) FILTER (most > 0) AS most, max(most) AS largest_most,
    coalesce(greatest(max(raw), max(abs(net)), max(abs(center_net))), 0)
      * (1 + coalesce((SELECT sum(share) FROM (SELECT sum(likely) / nullif(any_value(kind.holds), 0) AS share FROM hold WHERE seconds IS NULL GROUP BY kind)), 0)) AS largest
  FROM one
), placebo AS (
  SELECT count(mean_seconds) AS compared, sum(wait_seconds - mean_seconds) AS net FROM request_wait
  WHERE response = 'DECLINED' AND wait_seconds IS NOT NULL AND in_period(from_at)
), compared AS (
  SELECT count(mean_seconds) AS compared, count(*) FILTER (level > 0) AS widened, avg(mean_seconds) AS mean FROM request_wait
  WHERE held AND wait_seconds IS NOT NULL AND in_period(from_at)
), ranked AS (
  SELECT seconds, row_number() OVER (ORDER BY seconds DESC, stay_key) AS rank, least(5, greatest(1, count(*) OVER () // 100)) AS largest
  FROM hold WHERE seconds IS NOT NULL
), few AS (
  SELECT count(*) FILTER (rank <= largest) AS holds, sum(seconds) FILTER (rank <= largest) AS seconds, sum(seconds) AS total FROM ranked
), jail AS (
  SELECT days FROM period WHERE kind = 'jail'
), each(figure, value, numerator, denominator, unknown, contributors, largest, place) AS (
  SELECT 'net-hours', total.net / 3600, NULL, NULL, holds - compared, whose.net, largest / 3600, 1 FROM total, whose
  UNION ALL
  SELECT 'net-days', net / 86400, NULL, NULL, holds - compared, NULL, NULL, 2 FROM total
  UNION ALL
  SELECT 'ordinary-hours', mean / 3600, NULL, compared, NULL, NULL, NULL, 3 FROM compared
  UNION ALL
  SELECT 'widened', CASE WHEN compared > 0 THEN widened END, NULL, compared, NULL, NULL, NULL, 4 FROM compared
  UNION ALL
  SELECT 'declined-mean-hours', net / compared / 3600, NULL, compared, NULL, NULL, NULL, 5 FROM placebo WHERE compared > 0
  UNION ALL
  SELECT 'beyond', CASE WHEN usual > 0 THEN beyond END, NULL, usual, holds - usual, NULL, NULL, 6 FROM total
  UNION ALL
  SELECT 'beyond-expected', CASE WHEN usual > 0 THEN round(expected) END, NULL, usual, NULL, NULL, NULL, 7 FROM total
  UNION ALL
  SELECT 'center-net-hours', total.center_net / 3600, NULL, NULL, holds - timed, whose.center_net, largest / 3600, 9 FROM total, whose
  UNION ALL
  SELECT 'deadline-hours', total.kept / 3600, NULL, NULL, holds - timed, whose.kept, largest / 3600, 10 FROM total, whose
  UNION ALL
  SELECT 'past-deadline', past, NULL, holds, holds - clocked, NULL, NULL, 11 FROM total
  UNION ALL
  SELECT 'past-deadline-hours', CASE WHEN clocked > 0 THEN coalesce(past_seconds, 0) / 3600 END, NULL, NULL, holds - clocked, whose.past, largest / 3600, 12 FROM total, whose
  UNION ALL
  SELECT 'most-hours', total.most / 3600, NULL, NULL, holds - timed, whose.most, largest_most / 3600, 13 FROM total, whose
  UNION ALL
  SELECT 'largest', holds, NULL, NULL, NULL, NULL, NULL, 14 FROM few WHERE total > 0
  UNION ALL
  SELECT 'largest-share', NULL, seconds / 3600, total / 3600, NULL, NULL, NULL, 15 FROM few WHERE total > 0
  UNION ALL
  SELECT 'without-largest-hours', (total - seconds) / 3600, NULL, NULL, NULL, NULL, NULL, 16 FROM few WHERE total > 0
  UNION ALL
  SELECT 'beds-net', net / 86400 / days, net / 86400, days, holds - compared, NULL, NULL, 17
  FROM total CROSS JOIN jail WHERE compared > 0
  UNION ALL
  SELECT 'beds', total.raw / 86400 / days, total.raw / 86400, days, holds - timed, whose.raw, largest / 86400 / days, 18
  FROM total CROSS JOIN jail CROSS JOIN whose WHERE timed > 0
  UNION ALL
  SELECT CASE WHEN compared > 0 THEN 'days-of-liberty-net' ELSE 'days-of-liberty' END, CASE WHEN compared > 0 THEN total.net ELSE total.raw END / 86400, NULL, NULL, holds - CASE WHEN compared > 0 THEN compared ELSE timed END,
    CASE WHEN compared = 0 THEN whose.raw END, largest / 86400, 19
  FROM total, whose
)
SELECT o.figure, CAST(o.value AS DECIMAL(24, 6)) AS value, CAST(o.numerator AS DECIMAL(24, 6)) AS numerator,
  CAST(o.denominator AS DECIMAL(24, 6)) AS denominator, o.unknown, o.contributors, CAST(o.largest AS DECIMAL(24, 6)) AS largest
FROM each o
WHERE (SELECT holds FROM total) > 0 OR o.figure = 'declined-mean-hours'
ORDER BY o.place
