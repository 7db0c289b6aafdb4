-- The days of the lists of agreements, signed or pending, at hand.
SELECT DISTINCT CAST(listed_on AS VARCHAR) AS listed_on
FROM (SELECT listed_on FROM agreement UNION ALL SELECT listed_on FROM pending_agreement)
WHERE listed_on IS NOT NULL ORDER BY 1
