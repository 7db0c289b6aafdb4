-- reads: local_booking
-- The definitions of a hold that apply to the bookings in scope; the first of each contract leads.
SELECT h.contract, h.hold_id, h.name, h.description,
  h.sequence = min(h.sequence) OVER (PARTITION BY h.contract) AS leads
FROM hold_definition h
SEMI JOIN local_booking b USING (contract)
