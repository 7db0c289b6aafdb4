-- reads: answer
-- What each policy answers, how often, with what is certain and what is possible. Two requests for one booking ask for one hold.
SELECT policy_id, status, count(*) AS requests,
  count(*) FILTER (outcome = 'MUST') AS must,
  count(*) FILTER (outcome = 'MAY') AS may,
  count(*) FILTER (outcome = 'MUST_NOT') AS must_not,
  count(*) FILTER (outcome = 'SILENT') AS silent,
  count(*) FILTER (outcome = 'NEEDS_REVIEW') AS needs_review,
  count(*) FILTER (outcome = 'NEEDS_INFORMATION') AS needs_information,
  count(*) FILTER (outcome = 'NOT_ASKED') AS not_asked,
  count(*) FILTER (honored) AS honored_low,
  count(*) FILTER (could_be_honored) AS honored_high,
  count(DISTINCT stay_key) FILTER (honored) AS holds_low,
  count(DISTINCT stay_key) FILTER (could_be_honored) AS holds_high,
  count(*) FILTER (declined) AS declined_low,
  count(*) FILTER (could_be_declined) AS declined_high
FROM answer GROUP BY policy_id, status
