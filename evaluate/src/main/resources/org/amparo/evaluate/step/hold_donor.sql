-- reads: held_case
-- The holds on record that others may be like, by pool: those alike in jail, reason of release, answer of the jail and six-hour block of
-- the start, in each of these that a pool goes by (* where it does not), in order of their length. place: how many of the pool are no
-- longer; running: how long those are in all; over: what of it lay past the person's own deadline. before_seconds: how long the person had
-- been there before.
WITH pooled AS (
  SELECT stay_key, seconds, before_seconds,
    CASE WHEN deadline_first IS NULL THEN 0 ELSE whole_over_least END AS over_seconds, unnest(list_distinct([CASE
      WHEN NOT here THEN '*'
      ELSE place_id || chr(10) || CASE WHEN r THEN reason ELSE '*' END || chr(10) || CASE WHEN a THEN response ELSE '*' END || chr(10)
        || CASE WHEN b THEN CAST(block AS VARCHAR) ELSE '*' END END])) AS pool
  FROM held_case
  CROSS JOIN (VALUES (FALSE), (TRUE)) w(here) CROSS JOIN (VALUES (FALSE), (TRUE)) x(r)
  CROSS JOIN (VALUES (FALSE), (TRUE)) y(a) CROSS JOIN (VALUES (FALSE), (TRUE)) z(b)
  WHERE held AND seconds IS NOT NULL AND (here OR NOT (r OR a OR b))
)
SELECT pool, stay_key, seconds, before_seconds, over_seconds, row_number() OVER one AS place, sum(seconds) OVER one AS running,
    sum(over_seconds) OVER one AS running_over
FROM pooled WHERE pool IS NOT NULL
WINDOW one AS (PARTITION BY pool ORDER BY seconds, stay_key ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
