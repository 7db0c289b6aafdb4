-- reads: known_span
-- The months that the records in scope cover in all, in words and half-open.
SELECT strftime(from_on, '%B %Y') AS first, strftime(until_on - INTERVAL 1 DAY, '%B %Y') AS last, from_on, until_on FROM known_span
