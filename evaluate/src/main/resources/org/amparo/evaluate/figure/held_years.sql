-- reads: held_stay, hold_year, held_time, period, period_month
-- Each year of the period beside the mean of a year: how many holds began in it, and the time held past release that was lived in it, on
-- record and net of the ordinary wait. Where a publisher moved the dates no year is told. Where no hold is known and some
-- may have been, no year has none.
WITH year_row AS (
  SELECT year(month) AS year, count(*) AS months FROM period_month WHERE EXISTS (FROM period WHERE kind = 'jail') GROUP BY ALL
), lived AS (
  SELECT y.year, s.stay_key, s.person, s.held AND coalesce(y.first, TRUE) AS began,
    CASE WHEN s.seconds IS NOT NULL THEN y.least_seconds END AS seconds,
    CASE WHEN s.compared THEN y.least_seconds - y.share * s.ordinary_seconds END AS net
  FROM held_stay s LEFT JOIN (FROM hold_year WHERE leads) y USING (stay_key)
), total AS (
  SELECT year, count(*) FILTER (began) AS held, count(*) AS holds, count(seconds) AS timed, sum(seconds) AS seconds,
      count(net) AS compared, sum(net) AS net,
    count(DISTINCT person) FILTER (seconds > 0) AS people, count(DISTINCT person) FILTER (net <> 0) AS net_people
  FROM lived GROUP BY year
), whole AS (
  SELECT sum(held) AS held, CASE WHEN sum(held) = 0 THEN nullif(sum(holds), 0) END AS open, (SELECT months FROM period
      WHERE kind = 'jail') AS months FROM total
), whose AS (
  SELECT count(DISTINCT person) FILTER (seconds > 0) AS people, count(DISTINCT person) FILTER (net <> 0) AS net_people,
    -- The most of one person in all years: those of a year less the others tell no more of it.
    (SELECT coalesce(max(most), 0) FROM (SELECT sum(greatest(seconds, abs(net))) AS most FROM lived GROUP BY person)) AS largest
  FROM lived
), year_or_mean AS (
  SELECT coalesce(CAST(y.year AS VARCHAR), CAST(t.year AS VARCHAR), 'not-recorded') AS year, y.months, 1 AS share, coalesce(t.held,
      0) AS held,
    coalesce(t.holds, 0) AS holds, coalesce(t.timed, 0) AS timed, t.seconds, coalesce(t.compared, 0) AS compared, t.net,
    coalesce(t.people, 0) AS people, coalesce(t.net_people, 0) AS net_people
  FROM year_row y FULL JOIN total t ON t.year = y.year
  UNION ALL
  SELECT 'mean', NULL, 12 / months, held, t.*, w.people, w.net_people
  FROM whole, (SELECT count(DISTINCT stay_key), count(DISTINCT stay_key) FILTER (seconds IS NOT NULL), sum(seconds),
    count(DISTINCT stay_key) FILTER (net IS NOT NULL), sum(net) FROM lived) t, whose w
), figure AS (
  SELECT 'months' AS figure, year, months AS value, NULL AS denominator, NULL AS unknown, NULL AS contributors, NULL AS largest
      FROM year_or_mean WHERE months IS NOT NULL
  UNION ALL
  SELECT CASE year WHEN 'mean' THEN 'mean-held' ELSE 'held' END, year, round(held * share), (SELECT held FROM whole), NULL, NULL, NULL
      FROM year_or_mean
  UNION ALL
  SELECT 'hours', year, CASE WHEN holds = 0 THEN 0 ELSE seconds * share / 3600 END, NULL, CAST(holds - timed AS BIGINT), y.people,
      largest * share / 3600 FROM year_or_mean y, whose
  UNION ALL
  SELECT 'net-days', year, CASE WHEN holds = 0 THEN 0 ELSE net * share / 86400 END, NULL, CAST(holds - compared AS BIGINT), y.net_people,
      largest * share / 86400 FROM year_or_mean y, whose
)
SELECT f.figure, f.year, TRY_CAST(f.year AS INTEGER) AS calendar_year, CAST(CASE WHEN open IS NULL OR f.figure = 'months'
    THEN f.value END AS DECIMAL(24, 6)) AS value, f.denominator,
  CASE WHEN open IS NULL OR f.figure = 'months' THEN f.unknown ELSE CAST(open AS BIGINT) END AS unknown,
  f.contributors, CAST(f.largest AS DECIMAL(24, 6)) AS largest, w.months AS n,
  CASE WHEN f.year = 'mean' AND w.months < 12 THEN CASE w.months WHEN 1 THEN 'annualized-from-one' ELSE 'annualized' END END AS qualifiers
FROM figure f, whole w
WHERE w.months IS NOT NULL AND NOT EXISTS (FROM held_time SEMI JOIN (FROM source_file WHERE dates_shifted) USING (source_id))
ORDER BY f.year, f.figure
