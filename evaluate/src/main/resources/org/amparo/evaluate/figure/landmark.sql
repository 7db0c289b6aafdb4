-- reads: landmark
-- From when on stays are compared; unknown counts those held whose request has no time on record.
SELECT 'time.counterfactual.landmark' AS id, 'Days after booking from which stays are compared, both groups in custody then' AS label,
  'DAYS' AS unit, seconds // 86400 AS value, NULL AS numerator, held AS denominator, held - known AS unknown,
  'counterfactual' AS measure, 'CARRIED_OUT' AS status
FROM landmark WHERE held > 0
