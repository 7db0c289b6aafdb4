-- reads: leading_request, request_human
-- Who was asked for although: each count is of requests known to be so. Where no record says either way the count is
-- unknown, not zero.
WITH asked AS (
  SELECT r.status, h.never_convicted, h.by_ice_code, h.victim_or_witness, h.us_citizen_claim, h.minor
  FROM leading_request r JOIN request_human h USING (detainer_id)
), answer AS (
  -- ICE's code says what ICE knows, not what a court's record would.
  SELECT 'never-convicted' || CASE WHEN (SELECT bool_or(by_ice_code) FROM asked) THEN '-as-ice-reports' ELSE '' END AS figure,
    status, never_convicted AS answer, 1 AS place FROM asked
  UNION ALL
  SELECT 'victim-or-witness', status, victim_or_witness, 2 FROM asked
  UNION ALL
  SELECT 'us-citizen-claim', status, us_citizen_claim, 3 FROM asked
  UNION ALL
  SELECT 'minor', status, minor, 4 FROM asked
)
SELECT figure, CASE WHEN count(answer) > 0 THEN count(*) FILTER (answer) END AS value,
  count(*) AS denominator, count(*) - count(answer) AS unknown, any_value(status) AS status
FROM answer GROUP BY figure, place ORDER BY place
