-- How many rows were read, and what became of them.
SELECT 'source.rows-read' AS id, 'Rows read' AS label, 'ROWS' AS unit, sum(rows_read)::BIGINT AS value FROM source_file
UNION ALL
SELECT 'source.rows-kept', 'Rows kept', 'ROWS', sum(rows_kept)::BIGINT FROM source_file
UNION ALL
SELECT 'source.rows-rejected', 'Rows rejected, kept with the reason', 'ROWS', sum(rows_rejected)::BIGINT FROM source_file
