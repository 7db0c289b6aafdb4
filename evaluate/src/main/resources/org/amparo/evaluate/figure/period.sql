-- reads: known_span
-- The months that the records in scope cover, in words and half-open, and how many a yearly figure is divided by.
SELECT strftime(from_on, '%B %Y') AS first, strftime(until_on - INTERVAL 1 DAY, '%B %Y') AS last, from_on, until_on, months
FROM known_span
