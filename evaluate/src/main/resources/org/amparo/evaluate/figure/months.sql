-- reads: period
-- How many whole months the records cover, by kind: what is given a year is divided by them.
SELECT 'period.' || kind || '.months' AS id,
  CASE kind WHEN 'jail' THEN 'Months that the jail''s records cover' WHEN 'issued' THEN 'Months that ICE''s file covers'
    ELSE 'Months that the reported totals cover' END
    || CASE WHEN months < 12 THEN ': a figure for a year is annualized from them' ELSE '' END AS label,
  'MONTHS' AS unit, months AS value
FROM period
ORDER BY kind DESC
