-- reads: policy_count, asked_policy
-- title: Policies compared
-- description: One row a policy and stage of request; stage implied: bookings marked with a hold where there is no log of
-- description: requests. Least and most: what unknown facts leave open.
-- column policy_id: Policy id
-- column policy: Policy
-- column status: Stage
-- column requests: Requests
-- column must: Must be honored
-- column may: May be honored or refused
-- column must_not: Must not be honored
-- column silent: Not decided by this instrument
-- column needs_review: A person must read the clause
-- column needs_information: The records lack what decides
-- column not_asked: Asks for no hold
-- column honored_low: Honored, least
-- column honored_high: Honored, most
-- column declined_low: Declined, least
-- column declined_high: Declined, most
-- column clock_hours: Clock, hours
SELECT p.policy_id, p.name AS policy, c.status, c.requests, c.must, c.may, c.must_not, c.silent, c.needs_review, c.needs_information,
  c.not_asked, c.honored_low, c.honored_high, c.declined_low, c.declined_high, p.clock_hours
FROM asked_policy p JOIN policy_count c USING (policy_id)
WHERE c.status IN ('received', 'implied', 'issued')
ORDER BY p.place, list_position(['received', 'implied', 'issued'], c.status)
