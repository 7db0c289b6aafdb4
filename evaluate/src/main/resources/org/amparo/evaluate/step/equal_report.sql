-- reads: reported_ledger
-- Reports of a place that are those of its month before again, number by number.
SELECT place_id, place_name, earlier, later
FROM (
  SELECT place_id, place_name, report_month AS later, lag(report_month) OVER months AS earlier, people, inmate_days, cents,
    lag(people) OVER months AS people_before, lag(inmate_days) OVER months AS days_before, lag(cents) OVER months AS cents_before
  FROM reported_ledger WINDOW months AS (PARTITION BY place_id ORDER BY report_month)
)
WHERE inmate_days > 0 AND later = earlier + INTERVAL 1 MONTH AND people IS NOT DISTINCT FROM people_before AND inmate_days = days_before
  AND cents IS NOT DISTINCT FROM cents_before
