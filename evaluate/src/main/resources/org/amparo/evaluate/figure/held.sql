-- reads: held_case, held_stay, request_wait, period
-- The time of everyone held: on record and net of the ordinary wait for release, with what is open under three names that never mix (as
-- of holds like them, each ended by its own deadline, the most that the records allow), how much of it few holds make up, and
-- how many beds it filled.
WITH hold AS (
  SELECT c.stay_key, s.seconds, s.ordinary_seconds, c.usual_seconds, c.seconds > c.usual_seconds AS beyond, s.center_seconds, s.most_seconds,
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
    count(usual_seconds) AS usual, count(*) FILTER (beyond) AS beyond
  FROM hold
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
), figure(id, label, unit, value, numerator, denominator, unknown, measure, place) AS (
  SELECT 'time.net.hours', 'Hours held past release, less what people without a request wait', 'HOURS', net / 3600, NULL, NULL, holds - compared, 'direct', 1 FROM total
  UNION ALL
  SELECT 'time.net.days', 'Days held past release, less what people without a request wait', 'DAYS', net / 86400, NULL, NULL, holds - compared, 'direct', 2 FROM total
  UNION ALL
  SELECT 'time.net.ordinary-hours', 'Mean hours that people without a request wait for their release', 'HOURS', mean / 3600, NULL, compared, NULL, 'direct', 3 FROM compared
  UNION ALL
  SELECT 'time.net.widened', 'Holds compared by fewer traits, where fewer than 30 others shared all', 'BOOKINGS', CASE WHEN compared > 0 THEN widened END, NULL, compared, NULL, 'direct', 4 FROM compared
  UNION ALL
  SELECT 'time.net.declined.mean-hours', 'Mean hours, so counted, of people whose request was declined: about zero where the comparison is fair', 'HOURS',
    net / compared / 3600, NULL, compared, NULL, 'direct', 5 FROM placebo WHERE compared > 0
  UNION ALL
  SELECT 'time.beyond.bookings', 'Bookings held longer than 95 of 100 people without a request wait', 'BOOKINGS', CASE WHEN usual > 0 THEN beyond END, NULL, usual, holds - usual, 'direct', 6 FROM total
  UNION ALL
  SELECT 'time.beyond.expected', 'How many that would be if nobody had been held: 5 of 100', 'BOOKINGS', CASE WHEN usual > 0 THEN round(usual * 0.05) END, NULL, usual, NULL, 'direct', 7 FROM total
  UNION ALL
  SELECT 'time.center.net-hours', 'Hours held past release, net, the times not on record like those on record', 'HOURS', center_net / 3600, NULL, NULL, holds - timed, 'direct', 9 FROM total
  UNION ALL
  SELECT 'time.deadline.hours', 'Hours held past release if each hold had ended by its own deadline', 'HOURS', kept / 3600, NULL, NULL, holds - timed, 'direct', 10 FROM total
  UNION ALL
  SELECT 'time.deadline.past.bookings', 'Bookings held past their own deadline, of the request or, where earlier, of the law in force', 'BOOKINGS', past, NULL, holds, holds - clocked, 'direct', 11 FROM total
  UNION ALL
  SELECT 'time.deadline.past.hours', 'Hours held past their own deadline', 'HOURS', CASE WHEN clocked > 0 THEN coalesce(past_seconds, 0) / 3600 END, NULL, NULL, holds - clocked, 'direct', 12 FROM total
  UNION ALL
  SELECT 'time.most.hours', 'The most hours held past release that the records allow', 'HOURS', most / 3600, NULL, NULL, holds - timed, 'direct', 13 FROM total
  UNION ALL
  SELECT 'time.direct.largest.bookings', 'The longest holds: 1 of 100, at least one and at most five', 'BOOKINGS', holds, NULL, NULL, NULL, 'direct', 14 FROM few WHERE total > 0
  UNION ALL
  SELECT 'time.direct.largest.share', 'Share of all hours that the longest holds make up', 'SHARE', NULL, seconds / 3600, total / 3600, NULL, 'direct', 15 FROM few WHERE total > 0
  UNION ALL
  SELECT 'time.direct.without-largest.hours', 'Hours held past release without the longest holds', 'HOURS', (total - seconds) / 3600, NULL, NULL, NULL, 'direct', 16 FROM few WHERE total > 0
  UNION ALL
  SELECT 'beds.net', 'Beds filled on an average day by people held past release, net', 'RATIO', net / 86400 / days, net / 86400, days, holds - compared, 'direct', 17
  FROM total CROSS JOIN jail WHERE compared > 0
  UNION ALL
  SELECT 'beds.direct', 'Beds filled on an average day by people held past release', 'RATIO', raw / 86400 / days, raw / 86400, days, holds - timed, 'direct', 18
  FROM total CROSS JOIN jail WHERE timed > 0
  UNION ALL
  SELECT 'human.days-of-liberty',
    CASE WHEN compared > 0 THEN 'Days people were held beyond the ordinary wait for release' ELSE 'Days people were held after they could have gone home' END,
    'DAYS', CASE WHEN compared > 0 THEN net ELSE raw END / 86400, NULL, NULL, holds - CASE WHEN compared > 0 THEN compared ELSE timed END, 'direct', 19
  FROM total
)
SELECT f.id, f.label, f.unit, CAST(f.value AS DECIMAL(24, 6)) AS value, CAST(f.numerator AS DECIMAL(24, 6)) AS numerator,
  CAST(f.denominator AS DECIMAL(24, 6)) AS denominator, f.unknown, f.measure, 'CARRIED_OUT' AS status
FROM figure f
WHERE (SELECT holds FROM total) > 0 OR f.id = 'time.net.declined.mean-hours'
ORDER BY f.place
