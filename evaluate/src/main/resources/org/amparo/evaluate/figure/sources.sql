-- How many rows were read, and what became of them.
SELECT f.figure, CAST(f.value AS BIGINT) AS value
FROM (SELECT sum(rows_read) AS read, sum(rows_kept) AS kept, sum(rows_rejected) AS rejected FROM source_file)
CROSS JOIN LATERAL (VALUES ('rows-read', read), ('rows-kept', kept), ('rows-rejected', rejected)) f(figure, value)
