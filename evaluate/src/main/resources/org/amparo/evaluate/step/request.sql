-- reads: every_request
-- Requests of the period, by the day received, or prepared where no day of receipt is on record.
SELECT * FROM every_request WHERE in_period(requested_on)
