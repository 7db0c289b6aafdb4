-- How many rows were read, and what became of them.
SELECT 'rows-read' AS figure, sum(rows_read)::BIGINT AS value FROM source_file
UNION ALL
SELECT 'rows-kept', sum(rows_kept)::BIGINT FROM source_file
UNION ALL
SELECT 'rows-rejected', sum(rows_rejected)::BIGINT FROM source_file
