-- reads: counted_ledger
-- title: Reported totals by county
-- description: One row a county over all months reported. Sums of what was reported; rows without a cost are counted
-- description: beside. A report that is another month's again counts once.
-- column place_id: Place id
-- column place: County
-- column months: Months
-- column people: People held, added over the months
-- column inmate_days: Inmate-days
-- column cents: Cost, in cents
-- column cost_unknown: Rows without a cost
-- column flagged: Rows flagged
SELECT place_id, any_value(place_name) AS place, count(DISTINCT report_month) AS months,
  CAST(sum(people) AS BIGINT) AS people, CAST(sum(inmate_days) AS BIGINT) AS inmate_days,
  CAST(sum(cents) AS BIGINT) AS cents, count(*) - count(cents) AS cost_unknown,
  count(*) FILTER (len(flags) > 0) AS flagged
FROM counted_ledger GROUP BY place_id ORDER BY cents DESC NULLS LAST, place
