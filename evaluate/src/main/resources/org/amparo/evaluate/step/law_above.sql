-- reads: figure/period
-- as: given
-- The state law above each policy, the earliest first, with the days on which it is in force and the moment that decides which law is
-- meant.
SELECT NULL::VARCHAR AS policy_id, NULL::VARCHAR AS above_id, NULL::INTEGER AS sequence, NULL::DATE AS valid_from,
  NULL::DATE AS valid_until, NULL::VARCHAR AS goes_by
WHERE FALSE
