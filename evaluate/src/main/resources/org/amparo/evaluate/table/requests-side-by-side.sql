-- reads: request
-- title: Requests received beside requests issued
-- description: One row a month. Received: in the jail's log. Issued: in ICE's file, to this place. The two meet as totals only: no row of one is matched to a row of the other, and neither is part of the other. Empty: that file has no request of the month.
-- column month: Month
-- column received: Received, per the jail's log
-- column issued: Issued, per ICE's file
SELECT CAST(date_trunc('month', requested_on) AS DATE) AS month,
  nullif(count(*) FILTER (status = 'received'), 0) AS received,
  nullif(count(*) FILTER (status = 'issued'), 0) AS issued
FROM request
WHERE requested_on IS NOT NULL AND (SELECT count(DISTINCT status) FROM request) > 1
GROUP BY ALL ORDER BY month
