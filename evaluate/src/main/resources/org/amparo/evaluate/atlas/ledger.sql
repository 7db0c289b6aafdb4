-- reads: reported_ledger, atlas_place
-- Totals as reported by county and year of the month they cover, with rows flagged and rows without a number of people or a cost.
SELECT a.county_id, a.state, CAST(year(l.data_month) AS VARCHAR) AS in_year,
  CAST(sum(l.people) AS BIGINT) AS people, CAST(sum(l.inmate_days) AS BIGINT) AS inmate_days, CAST(sum(l.cents) AS BIGINT) AS cents,
  count(*) AS months, count(*) - count(l.people) AS people_unknown, count(*) - count(l.inmate_days) AS days_unknown,
  count(*) - count(l.cents) AS cents_unknown, count(*) FILTER (len(l.flags) > 0) AS flagged
FROM reported_ledger l LEFT JOIN atlas_place a USING (place_id)
GROUP BY ALL ORDER BY ALL
