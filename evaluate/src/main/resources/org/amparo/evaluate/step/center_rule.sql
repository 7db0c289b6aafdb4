-- reads: held_stay, decided_answer
-- Whether there is a center of the time of everyone held, and where not why (lacks): where what dates leave open is over a fifth of the
-- most that the records allow (DATES), where that of the holds that are like none on record is over a twentieth of it, or has no upper
-- end (UNLIKE),
-- and where fewer than 30, or fewer than a fifth, of the times (TIMES) or of the answers (ANSWERS) are on record while others are not.
WITH total AS (
  SELECT count(*) AS holds, count(*) FILTER (held) AS held, count(*) FILTER (held AND seconds IS NOT NULL) AS timed,
    count(*) FILTER (seconds IS NULL AND NOT answer_alone) AS untimed,
    count(*) FILTER (held IS NULL AND seconds IS DISTINCT FROM 0) AS unanswered,
    coalesce(sum(most_seconds), 0) AS most, coalesce(sum(most_seconds - least_seconds) FILTER (dated), 0) AS by_dates,
    coalesce(sum(most_seconds - least_seconds) FILTER (seconds IS NULL AND pool IS NULL AND NOT answer_alone), 0)
      AS undrawn,
    count(*) FILTER (seconds IS NULL AND pool IS NULL AND most_seconds IS NULL) AS endless,
    min(decided_here) FILTER (held IS NULL) AS decided, bool_and(5 * decided_here >= asked) FILTER (held IS NULL) AS enough
  FROM held_stay LEFT JOIN (SELECT place_id, asked FROM decided_answer) USING (place_id)
), broken AS (
  SELECT *, CASE WHEN untimed > 0 AND 5 * by_dates > most THEN 'DATES'
    WHEN untimed > 0 AND (timed < 30 OR 5 * timed < held) THEN 'TIMES'
    WHEN unanswered > 0 AND (coalesce(decided, 0) < 30 OR NOT coalesce(enough, FALSE)) THEN 'ANSWERS'
    WHEN endless > 0 OR 20 * undrawn > most THEN 'UNLIKE' END AS lacks
  FROM total
)
SELECT lacks IS NULL AS has_center, * FROM broken
