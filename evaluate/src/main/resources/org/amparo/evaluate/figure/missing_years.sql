-- reads: known_span
-- Years within what the records cover of which there is no record.
SELECT year
FROM (SELECT unnest(range(year(from_on), year(until_on - INTERVAL 1 DAY) + 1)) AS year, years FROM known_span)
WHERE NOT list_contains(years, year)
ORDER BY year
