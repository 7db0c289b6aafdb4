-- reads: reported_ledger
-- Places that report the cost of six months or more, and the price of a day where it is one in every month, to a hundredth of a cent: such
-- a cost is a multiplication.
SELECT place_id, any_value(place_name) AS place_name, count(*) AS months,
  CASE WHEN max(round(cents / inmate_days, 2)) = min(round(cents / inmate_days, 2))
    THEN CAST(min(round(cents / inmate_days, 2)) AS DECIMAL(24, 2)) END AS price
FROM reported_ledger WHERE inmate_days > 0 AND cents IS NOT NULL
GROUP BY place_id HAVING count(*) >= 6
