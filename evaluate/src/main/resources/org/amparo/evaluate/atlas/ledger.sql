-- reads: counted_ledger, atlas_place
-- Totals as reported by county and year or month that they cover; what a row does not state has no row here, for it is not none. A report
-- that is another month's again counts once, in the earlier month.
WITH stated AS (
  SELECT place_id, data_month, unnest([
    {'status': 'ledger', 'number': people}, {'status': 'ledger.inmate-days', 'number': inmate_days},
      {'status': 'ledger.cents', 'number': cents},
    {'status': 'ledger.flagged', 'number': CAST(len(flags) > 0 AS BIGINT)}], recursive := TRUE)
  FROM counted_ledger
)
SELECT s.status, p.part, strftime(s.data_month, '%Y')
  || CASE p.part WHEN 'month' THEN strftime(s.data_month, '-%m') ELSE '' END AS category,
  a.county_id, a.state, CAST(sum(s.number) AS BIGINT) AS number
FROM stated s LEFT JOIN atlas_place a USING (place_id) CROSS JOIN (VALUES ('year'), ('month')) AS p(part)
WHERE s.number IS NOT NULL
GROUP BY ALL ORDER BY ALL
