-- reads: held_time
-- One row a hold of the period and calendar year in which some of it was lived: from which of its seconds to which, as lived_from and
-- lived_until; one without any seconds is of the year in which it came due. first: the year in which it counts as a hold. Dates that
-- were moved tell no year.
WITH dated AS (
  SELECT t.*, unnest(CASE WHEN f.dates_shifted THEN [NULL] WHEN seconds > 0 THEN range(year(from_at), year(until_at) + 1)
    ELSE [year(came_due_at)] END) AS year
  FROM held_time t JOIN source_file f USING (source_id) WHERE counts
), edge AS (
  SELECT *, CASE WHEN year > year(from_at) THEN make_timestamp(year, 1, 1, 0, 0, 0) END AS starts,
    CASE WHEN year < year(until_at) THEN make_timestamp(year + 1, 1, 1, 0, 0, 0) END AS stops
  FROM dated
), cut AS (
  SELECT *,
    greatest(lived_from, CASE WHEN whole_days THEN 86400 * date_diff('day', from_at, starts) ELSE seconds_apart(zone, from_at, starts) END) AS begins,
    least(lived_until, CASE WHEN whole_days THEN 86400 * date_diff('day', from_at, stops) ELSE seconds_apart(zone, from_at, stops) END) AS ends
  FROM edge
)
SELECT 'booking ' || place_id || ':' || booking_key AS stay_key, hold_id, leads, year, begins, ends, seconds,
  year IS NOT DISTINCT FROM min(year) OVER (PARTITION BY place_id, booking_key, hold_id) AS first
FROM cut WHERE coalesce(ends > begins OR seconds = 0, TRUE)
