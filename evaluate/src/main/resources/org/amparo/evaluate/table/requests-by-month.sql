-- reads: request
-- title: Requests by month
-- description: One row a month and file. Issued: in ICE's file. Received: in the jail's log. The two are never added.
-- column month: Month
-- column status: Stage
-- column requests: Requests
SELECT strftime(requested_on, '%Y-%m') AS month, status, count(*) AS requests
FROM request WHERE source_id NOT IN (SELECT source_id FROM source_file WHERE dates_shifted) GROUP BY ALL ORDER BY month NULLS LAST, status
