-- reads: cover_month, held_month
-- The months of the period that count, of the leading kind of record: those that are covered, and those in which somebody was certainly
-- held past release, for time lived in a month keeps it among those that it is divided by.
SELECT month FROM cover_month
WHERE (covered OR month IN (SELECT month FROM held_month))
  AND (getvariable('from_on') IS NULL OR month >= CAST(getvariable('from_on') AS DATE))
  AND (getvariable('until_on') IS NULL OR month < CAST(getvariable('until_on') AS DATE))
