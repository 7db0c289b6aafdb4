-- reads: lived_stay, held_time
-- The direct time, by the leading definition of a hold, and the gross time of those held: what is on record of the direct one, what the
-- records allow at the least and the most, and how many stays have no upper end. A whole stay whose times contradict each other has none.
SELECT 'direct' AS measure, CAST(sum(lived_seconds) AS BIGINT) AS seconds, CAST(sum(least_seconds) AS BIGINT) AS least,
    CAST(coalesce(sum(most_seconds), 0) AS BIGINT) AS most,
  count(*) FILTER (seconds IS NULL) AS untimed, count(*) FILTER (most_seconds IS NULL) AS endless,
  count(DISTINCT person) FILTER (most_seconds > 0) AS contributors,
  (SELECT max(seconds) / 3600 FROM (SELECT sum(most_seconds) AS seconds FROM held_time WHERE leads AND counts GROUP BY person)) AS largest
FROM held_time WHERE leads AND counts HAVING count(*) > 0
UNION ALL
SELECT 'gross', CAST(sum(seen_seconds) FILTER (held) AS BIGINT), CAST(coalesce(sum(least_seconds) FILTER (held), 0) AS BIGINT),
  CAST(coalesce(sum(most_seconds), 0) AS BIGINT),
  count(*) FILTER (held IS NULL OR seen_seconds IS NULL OR most_seconds <> least_seconds), count(*) FILTER (seen_seconds IS NULL),
  count(DISTINCT person) FILTER (most_seconds > 0), (SELECT max(seconds) / 3600 FROM (SELECT sum(most_seconds) AS seconds FROM lived_stay
      WHERE held IS NOT FALSE GROUP BY person))
FROM lived_stay WHERE held IS NOT FALSE HAVING count(*) FILTER (held) > 0
ORDER BY measure
