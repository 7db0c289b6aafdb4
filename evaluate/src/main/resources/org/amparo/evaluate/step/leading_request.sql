-- reads: hold_request, leading_status
-- The requests to hold of the leading status.
SELECT r.* FROM hold_request r JOIN leading_status USING (status)
