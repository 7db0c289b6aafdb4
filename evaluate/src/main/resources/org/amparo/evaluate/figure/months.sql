-- reads: period
-- How many whole months the records cover, by kind: what is given a year is divided by them.
SELECT kind AS figure, months AS value, CASE WHEN months < 12 THEN 'annualized-from' END AS qualifiers
FROM period
ORDER BY kind DESC
