-- as: given
-- What a person who reads a clause of a policy may come to, as bits of outcomes: what some rule of the policy says.
SELECT NULL::VARCHAR AS policy_id, NULL::INTEGER AS review WHERE FALSE
