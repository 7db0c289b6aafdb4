-- reads: link_stage
-- title: The pipeline of people who can be followed
-- description: One row a stage and period of the request. The cohort is every issued request of a person the release names; each is counted
-- description: once.
-- column period: Requests of
-- column stage: Stage
-- column requests: Requests followed
-- column reached: Reached the stage
-- column dropped: Did not, as far as the release goes
-- column unknown: Unknown
-- column lower_quartile_days: Days from the request, lower quartile
-- column median_days: Days from the request, median
-- column upper_quartile_days: Days from the request, upper quartile
-- column median_step_days: Days from the stage before, median
WITH cut AS (
  SELECT 'all' AS period, * FROM link_stage
  UNION ALL
  SELECT strftime(requested_on, '%Y'), * FROM link_stage WHERE requested_on IS NOT NULL
)
SELECT period, stage, count(*) FILTER (known) AS requests, count(reached_on) FILTER (known) AS reached,
  count(*) FILTER (known AND reached_on IS NULL) AS dropped, count(*) FILTER (NOT known) AS unknown,
  CAST(quantile_cont(days, 0.25) FILTER (known) AS DECIMAL(18, 2)) AS lower_quartile_days,
  CAST(quantile_cont(days, 0.5) FILTER (known) AS DECIMAL(18, 2)) AS median_days,
  CAST(quantile_cont(days, 0.75) FILTER (known) AS DECIMAL(18, 2)) AS upper_quartile_days,
  CAST(quantile_cont(step_days, 0.5) FILTER (known) AS DECIMAL(18, 2)) AS median_step_days
FROM cut
GROUP BY period, stage, place
HAVING bool_or(known)
ORDER BY period = 'all' DESC, period, place
