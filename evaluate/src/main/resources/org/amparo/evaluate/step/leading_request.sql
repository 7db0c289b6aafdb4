-- reads: request, leading_status
-- The requests of the leading status.
SELECT r.* FROM request r JOIN leading_status USING (status)
