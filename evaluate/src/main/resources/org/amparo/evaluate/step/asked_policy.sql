-- as: given
-- The policies asked about, in order, with the most hours that a hold by each may last; 0 where it allows none.
SELECT NULL::INTEGER AS place, NULL::VARCHAR AS policy_id, NULL::VARCHAR AS name, NULL::INTEGER AS clock_hours WHERE FALSE
