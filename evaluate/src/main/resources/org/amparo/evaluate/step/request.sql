-- reads: every_request
-- Requests of the period, by the day received, or prepared where no day of receipt is on record. ICE's file is of no jail's period: it
-- counts as far as was asked for.
SELECT * FROM every_request WHERE requested_in_period(status, requested_on)
