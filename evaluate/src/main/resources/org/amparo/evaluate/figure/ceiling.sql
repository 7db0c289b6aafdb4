-- reads: request_time, leading_status
-- Requests whose release time no record gives, and that the jail is not known to have declined.
SELECT any_value(t.status) AS status, count(*) AS requests, count(*) FILTER (t.seconds IS NULL) AS unknown,
  count(*) FILTER (t.seconds IS NULL AND t.action IS DISTINCT FROM 'DECLINED') AS open
FROM request_time t JOIN leading_status USING (status)
HAVING count(*) > 0
