-- reads: request_time, leading_status
-- Holds asked for whose release time no record gives, not all of whose requests are known to be declined. A request of
-- unknown kind may ask for one, a request for notice does not; two requests for one booking ask for one hold.
WITH hold AS (
  SELECT any_value(t.status) AS status, bool_and(t.seconds IS NULL) AS untimed,
    bool_or(t.action IS DISTINCT FROM 'DECLINED') AS not_declined
  FROM request_time t JOIN leading_status USING (status)
  WHERE t.request_kind IS NULL OR t.request_kind = 'HOLD'
  GROUP BY t.stay_key
)
SELECT any_value(status) AS status, count(*) AS holds, count(*) FILTER (untimed) AS unknown,
  count(*) FILTER (untimed AND not_declined) AS open
FROM hold
HAVING count(*) > 0
