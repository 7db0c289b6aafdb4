-- The days of the lists of agreements at hand.
SELECT DISTINCT CAST(listed_on AS VARCHAR) AS listed_on FROM agreement WHERE listed_on IS NOT NULL ORDER BY 1
