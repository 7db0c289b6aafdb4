-- reads: period, lead_kind, known_span
-- The period that the numbers are of, in words and half-open, and how many months a yearly figure is divided by: that of the leading kind
-- of record, else all that the records cover.
WITH lead AS (
  SELECT p.from_on, p.until_on, p.months FROM period p JOIN lead_kind USING (kind)
), either AS (
  FROM lead
  UNION ALL
  SELECT from_on, until_on, NULL FROM known_span WHERE NOT EXISTS (FROM lead)
)
SELECT strftime(from_on, '%B %Y') AS first, strftime(until_on - INTERVAL 1 DAY, '%B %Y') AS last, from_on, until_on, months
FROM either
