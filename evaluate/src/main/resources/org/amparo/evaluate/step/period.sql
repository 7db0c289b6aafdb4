-- reads: covered, lead_kind, period_month
-- One row a kind of record (jail, issued, ledger) with the whole months of its period, half-open: of the leading kind those of the leading
-- period, or what was asked for; of the others all that they cover, or what was asked for; and how many months and days count.
WITH cut AS (
  SELECT c.kind, c.kind = l.kind AS leads, c.years,
    greatest(from_on, CAST(CASE WHEN leads THEN getvariable('from_on') ELSE getvariable('asked_from') END AS DATE)) AS from_on,
    least(until_on, CAST(CASE WHEN leads THEN getvariable('until_on') ELSE getvariable('asked_until') END AS DATE)) AS until_on
  FROM covered c, lead_kind l
), gap AS (
  SELECT *, list_filter(range(year(from_on), year(until_on - INTERVAL 1 DAY) + 1), y -> NOT list_contains(years, y)) AS missing
  FROM cut WHERE from_on < until_on
), lead AS (
  SELECT count(*) AS months, sum(date_diff('day', month, CAST(month + INTERVAL 1 MONTH AS DATE))) AS days FROM period_month
)
SELECT kind, from_on, until_on, years,
  CASE WHEN leads THEN lead.months ELSE date_diff('month', from_on, until_on)
    - coalesce(list_sum([date_diff('month', greatest(from_on, make_date(y, 1, 1)),
      least(until_on, make_date(y + 1, 1, 1))) for y in missing]), 0)
    END AS months,
  CASE WHEN leads THEN CAST(lead.days AS BIGINT) ELSE date_diff('day', from_on, until_on)
    - coalesce(list_sum([date_diff('day', greatest(from_on, make_date(y, 1, 1)),
      least(until_on, make_date(y + 1, 1, 1))) for y in missing]), 0)
    END AS days
FROM gap, lead
