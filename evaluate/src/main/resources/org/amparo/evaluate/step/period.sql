-- reads: covered
-- One row a kind of record (jail, issued, ledger) with the whole months of the period that its sources cover, half-open: all of them, or
-- what of them was asked for; and how many months and days these are without the years of which there is no record.
WITH cut AS (
  SELECT kind, greatest(from_on, CAST(getvariable('from_on') AS DATE)) AS from_on, least(until_on, CAST(getvariable('until_on') AS DATE)) AS until_on, years
  FROM covered
), gap AS (
  SELECT *, range(year(from_on), year(until_on - INTERVAL 1 DAY) + 1) AS span FROM cut WHERE from_on < until_on
), missed AS (
  SELECT *, list_filter(span, y -> NOT list_contains(years, y)) AS missing FROM gap
)
SELECT kind, from_on, until_on, years,
  date_diff('month', from_on, until_on)
    - coalesce(list_sum([date_diff('month', greatest(from_on, make_date(y, 1, 1)), least(until_on, make_date(y + 1, 1, 1))) for y in missing]), 0) AS months,
  date_diff('day', from_on, until_on)
    - coalesce(list_sum([date_diff('day', greatest(from_on, make_date(y, 1, 1)), least(until_on, make_date(y + 1, 1, 1))) for y in missing]), 0) AS days
FROM missed
