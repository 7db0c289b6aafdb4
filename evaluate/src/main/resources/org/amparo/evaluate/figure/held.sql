-- reads: held_case, held_stay, request_wait, period, center_rule, drawn_sum
-- The time of everyone held: on record and net of the ordinary wait for release, with what is open under three names that never mix (as
-- of holds like them, each ended by its own deadline, the least and the most that the records allow), how much of it few holds make up, and
-- how many beds it filled. Where there is no center its ends are what the records allow. The most that one person contributes to any of
-- these sums
-- is that of all: holds without a time take theirs from those with one.
WITH hold AS (
  SELECT *, CASE WHEN compared THEN lived_seconds - off_seconds END AS net_seconds, usual IS NOT NULL AND seconds > usual.seconds AS beyond,
    CASE WHEN deadline_first IS NULL OR over_least <> over_most THEN NULL ELSE over_least END AS over_seconds,
    -- A time that ended by its deadline is the whole or the deadline, whichever is less.
    least(least_seconds, greatest(0, least_seconds - over_most)) AS kept_least, most_seconds - over_least AS kept_most
  FROM held_stay
), total AS (
  SELECT count(*) AS holds, count(lived_seconds) AS timed, count(net_seconds) AS compared,
    sum(lived_seconds) AS raw, sum(net_seconds) AS net,
    CASE WHEN has_center AND count(center_seconds) = count(*) THEN sum(center_seconds) END AS center,
    CASE WHEN has_center AND count(center_seconds) = count(*) AND count(ordinary_seconds) > 0
        THEN sum(center_net_seconds) END AS center_net,
    sum(least_seconds) AS least, CASE WHEN count(most_seconds) = count(*) THEN sum(most_seconds) END AS most,
    sum(CASE WHEN held THEN least_seconds - off_seconds ELSE least(0, -off_seconds) END) AS net_least,
    CASE WHEN count(most_seconds) = count(*) THEN sum(CASE WHEN held THEN most_seconds - off_seconds ELSE greatest(0,
        most_seconds - off_seconds) END) END AS net_most,
    CASE WHEN has_center AND count(center_seconds) = count(*) AND count(deadline_first) > 0
        THEN sum(center_seconds - likely * center_over) END AS kept,
    sum(kept_least) AS kept_least, CASE WHEN count(most_seconds) = count(*) THEN sum(kept_most) END AS kept_most,
    count(*) FILTER (held AND over_least > 0) AS past, count(*) FILTER (coalesce(over_most > 0, TRUE)) AS past_most,
        count(over_seconds) AS clocked,
    sum(over_least) AS past_seconds, CASE WHEN count(over_most) = count(*) THEN sum(over_most) END AS past_seconds_most,
    count(usual) AS usual, count(*) FILTER (beyond) AS beyond, sum(usual.over_share) AS expected, count(ordinary_seconds) AS ordinary
  FROM hold h CROSS JOIN (SELECT has_center FROM center_rule) GROUP BY has_center
), one AS (
  SELECT sum(lived_seconds) AS raw, sum(net_seconds) AS net, sum(center_net_seconds) AS center_net, sum(kept_most) AS kept,
    sum(over_most) AS past, sum(most_seconds) AS most
  FROM hold GROUP BY person
), whose AS (
  SELECT count(*) FILTER (raw > 0) AS raw, count(*) FILTER (net <> 0) AS net, count(*) FILTER (center_net <> 0) AS center_net,
    count(*) FILTER (kept > 0) AS kept, count(*) FILTER (past > 0) AS past, count(*) FILTER (most > 0) AS most, coalesce(max(most),
        0) AS largest_most,
    coalesce(greatest(max(raw), max(abs(net)), max(abs(center_net))), 0)
      * (1 + coalesce((SELECT sum(share) FROM (SELECT sum(likely) / nullif(any_value(alike), 0) AS share FROM hold
          WHERE seconds IS NULL GROUP BY pool)), 0)) AS largest
  FROM one
), drawn AS (
  SELECT max(low) FILTER (sum = 'net') AS net_low, max(high) FILTER (sum = 'net') AS net_high, max(low) FILTER (sum = 'raw') AS raw_low,
    max(high) FILTER (sum = 'raw') AS raw_high
  FROM drawn_sum
), past AS (
  -- On record and what was drawn beside it; without a center the bounds alone.
  SELECT t.center, t.center_net, t.holds - t.timed AS open, ordinary > 0 AS netted,
    CASE WHEN t.center IS NULL THEN t.least ELSE coalesce(t.raw, 0) + coalesce(d.raw_low, 0) END AS low,
    CASE WHEN t.center IS NULL THEN t.most ELSE coalesce(t.raw, 0) + coalesce(d.raw_high, 0) END AS high,
    CASE WHEN t.center_net IS NULL THEN t.net_least ELSE (SELECT coalesce(sum(lived_seconds - off_seconds), 0)
        FROM hold) + coalesce(d.net_low, 0) END AS net_low,
    CASE WHEN t.center_net IS NULL THEN t.net_most ELSE (SELECT coalesce(sum(lived_seconds - off_seconds), 0)
        FROM hold) + coalesce(d.net_high, 0) END AS net_high,
    CASE WHEN t.holds > t.timed THEN 'MISSING_FACTS' ELSE 'SAMPLING' END AS spread,
    CASE WHEN t.center IS NULL THEN w.most ELSE w.center_net END AS people,
    CASE WHEN t.center IS NULL THEN greatest(w.largest_most, w.largest) ELSE w.largest END AS largest
  FROM total t CROSS JOIN drawn d CROSS JOIN whose w
), placebo AS (
  SELECT count(mean_seconds) AS compared, sum(wait_seconds - mean_seconds) AS net FROM request_wait
  WHERE response = 'DECLINED' AND wait_seconds IS NOT NULL AND in_period(from_at)
), compared AS (
  SELECT count(mean_seconds) AS compared, count(*) FILTER (level > 0) AS widened, avg(mean_seconds) AS mean FROM request_wait
  WHERE held AND wait_seconds IS NOT NULL AND in_period(from_at)
), ranked AS (
  SELECT lived_seconds AS seconds, row_number() OVER (ORDER BY lived_seconds DESC, stay_key) AS rank, least(5, greatest(1,
      count(*) OVER () // 100)) AS largest
  FROM hold WHERE lived_seconds IS NOT NULL
), few AS (
  SELECT count(*) FILTER (rank <= largest) AS holds, sum(seconds) FILTER (rank <= largest) AS seconds, sum(seconds) AS total FROM ranked
), jail AS (
  SELECT days FROM period WHERE kind = 'jail'
), each(figure, value, numerator, denominator, unknown, contributors, largest, low, high, spread, place) AS (
  SELECT 'net-hours', total.net / 3600, NULL, NULL, holds - compared, whose.net, whose.largest / 3600, NULL, NULL, NULL, 1 FROM total, whose
  UNION ALL
  SELECT 'net-days', net / 86400, NULL, NULL, holds - compared, NULL, NULL, NULL, NULL, NULL, 2 FROM total
  UNION ALL
  SELECT 'ordinary-hours', mean / 3600, NULL, compared, NULL, NULL, NULL, NULL, NULL, NULL, 3 FROM compared
  UNION ALL
  SELECT 'widened', CASE WHEN compared > 0 THEN widened END, NULL, compared, NULL, NULL, NULL, NULL, NULL, NULL, 4 FROM compared
  UNION ALL
  SELECT 'declined-mean-hours', net / compared / 3600, NULL, compared, NULL, NULL, NULL, NULL, NULL, NULL, 5 FROM placebo WHERE compared > 0
  UNION ALL
  SELECT 'beyond', CASE WHEN usual > 0 THEN beyond END, NULL, usual, holds - usual, NULL, NULL, NULL, NULL, NULL, 6 FROM total
  UNION ALL
  SELECT 'beyond-expected', CASE WHEN usual > 0 THEN round(expected) END, NULL, usual, NULL, NULL, NULL, NULL, NULL, NULL, 7 FROM total
  UNION ALL
  SELECT 'center-hours', center / 3600, NULL, NULL, open, people, largest / 3600, low / 3600, high / 3600, 'MISSING_FACTS', 8 FROM past
  UNION ALL
  SELECT 'center-net-hours', center_net / 3600, NULL, NULL, open, people, largest / 3600, net_low / 3600, net_high / 3600, spread, 9
      FROM past WHERE netted
  UNION ALL
  SELECT 'deadline-hours', total.kept / 3600, NULL, NULL, holds - timed, whose.kept, largest_most / 3600,
    CASE WHEN total.kept IS NULL THEN kept_least / 3600 END, CASE WHEN total.kept IS NULL THEN kept_most / 3600 END, 'MISSING_FACTS', 10
        FROM total, whose
  UNION ALL
  SELECT 'past-deadline', CASE WHEN clocked > 0 OR past > 0 THEN past END, NULL, holds, past_most - past, NULL, NULL, past, past_most,
      'MISSING_FACTS', 11 FROM total
  UNION ALL
  SELECT 'past-deadline-hours', CASE WHEN clocked = holds THEN past_seconds / 3600 END, NULL, NULL, holds - clocked, whose.past,
      largest_most / 3600,
    past_seconds / 3600, past_seconds_most / 3600, 'MISSING_FACTS', 12 FROM total, whose
  UNION ALL
  SELECT 'least-hours', least / 3600, NULL, NULL, holds - timed, whose.most, largest_most / 3600, NULL, NULL, NULL, 13 FROM total, whose
  UNION ALL
  SELECT 'most-hours', total.most / 3600, NULL, NULL, holds - timed, whose.most, largest_most / 3600, NULL, NULL, NULL, 14 FROM total, whose
  UNION ALL
  SELECT 'largest', holds, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 15 FROM few WHERE total > 0
  UNION ALL
  SELECT 'largest-share', NULL, seconds / 3600, total / 3600, NULL, NULL, NULL, NULL, NULL, NULL, 16 FROM few WHERE total > 0
  UNION ALL
  SELECT 'without-largest-hours', (total - seconds) / 3600, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 17 FROM few WHERE total > 0
  UNION ALL
  SELECT 'beds-net', center_net / 86400 / days, center_net / 86400, days, open, NULL, NULL, net_low / 86400 / days,
      net_high / 86400 / days, spread, 18
  FROM past CROSS JOIN jail WHERE netted
  UNION ALL
  SELECT 'beds', center / 86400 / days, center / 86400, days, open, people, largest / 86400 / days, low / 86400 / days,
      high / 86400 / days, 'MISSING_FACTS', 19
  FROM past CROSS JOIN jail
  UNION ALL
  SELECT 'days-of-liberty-net', center_net / 86400, NULL, NULL, open, NULL, NULL, net_low / 86400, net_high / 86400, spread, 20 FROM past
      WHERE netted
  UNION ALL
  SELECT 'days-of-liberty', center / 86400, NULL, NULL, open, people, largest / 86400, low / 86400, high / 86400, 'MISSING_FACTS', 20
      FROM past WHERE NOT netted
)
SELECT o.figure, CAST(o.value AS DECIMAL(24, 6)) AS value, CAST(o.numerator AS DECIMAL(24, 6)) AS numerator,
  CAST(o.denominator AS DECIMAL(24, 6)) AS denominator, o.unknown, o.contributors, CAST(o.largest AS DECIMAL(24, 6)) AS largest,
  CAST(o.low AS DECIMAL(24, 6)) AS low, CAST(o.high AS DECIMAL(24, 6)) AS high, o.spread
FROM each o
WHERE (SELECT coalesce(max(holds), 0) FROM total) > 0 OR o.figure = 'declined-mean-hours'
ORDER BY o.place
