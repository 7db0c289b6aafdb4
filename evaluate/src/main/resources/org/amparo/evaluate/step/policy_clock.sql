-- as: given
-- The clock of each policy that allows a hold, with the most hours that it lasts. sequence: the order of names, -1 of a reading whose
-- name stands already.
SELECT NULL::VARCHAR AS policy_id, NULL::VARCHAR AS name, NULL::INTEGER AS clock, NULL::VARCHAR AS runs_from,
  NULL::INTEGER AS hours, NULL::INTEGER AS sequence
WHERE FALSE
