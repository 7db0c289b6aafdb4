-- reads: held_time, hold_set
-- One row a hold of the period and calendar year in which some of it may have been lived: the least and the most of it in that year and the
-- period, and its share of the whole; one that lasted no time is of the year in which it came due. first: the year in which it counts as a
-- hold. Dates that were moved tell no year.
WITH dated AS (
  SELECT t.stay_key, t.hold_id, t.leads, t.zone, t.whole_most, t.most_seconds, unnest(CASE WHEN f.dates_shifted THEN [NULL]
    WHEN t.whole_most > 0 THEN range(year(to_timestamp(t.first_second)) - 1, year(to_timestamp(t.last_second)) + 2)
        ELSE [year(t.came_due_at)] END) AS year, f.dates_shifted
  FROM (
    SELECT h.*, min(s.begins) AS first_second, max(s.ends) AS last_second FROM held_time h LEFT JOIN hold_set s USING (stay_key, hold_id)
    WHERE h.counts GROUP BY ALL
  ) t JOIN source_file f USING (source_id)
), edge AS (
  SELECT *, CASE WHEN year IS NOT NULL AND whole_most > 0 THEN greatest(instant(zone, make_timestamp(year, 1, 1, 0, 0, 0)), instant(zone,
      getvariable('from_on')))
      ELSE instant(zone, getvariable('from_on')) END AS opens,
    CASE WHEN year IS NOT NULL AND whole_most > 0 THEN least(instant(zone, make_timestamp(year + 1, 1, 1, 0, 0, 0)), instant(zone,
        getvariable('until_on')))
      ELSE instant(zone, getvariable('until_on')) END AS closes
  FROM dated
), lived AS (
  SELECT d.stay_key, d.hold_id, d.leads, d.year, d.whole_most, opens, closes,
    CAST(coalesce(sum(greatest(0, least(s.ends, closes) - greatest(s.begins, opens))) FILTER (s.certain), 0) AS BIGINT) AS least_seconds,
    CAST(coalesce(sum(greatest(0, least(s.ends, closes) - greatest(s.begins, opens))) FILTER (NOT s.certain), 0) AS BIGINT) AS most_seconds
  FROM edge d LEFT JOIN hold_set s USING (stay_key, hold_id) GROUP BY ALL
)
SELECT stay_key, hold_id, leads, year, opens, closes, least_seconds, CASE WHEN whole_most IS NOT NULL THEN most_seconds END AS most_seconds,
  CASE WHEN whole_most > 0 THEN most_seconds / whole_most ELSE 1 END AS share,
  year IS NOT DISTINCT FROM min(year) OVER (PARTITION BY stay_key, hold_id) AS first
FROM lived WHERE most_seconds > 0 OR coalesce(whole_most, 0) = 0
