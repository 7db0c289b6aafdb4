-- title: Where the records come from
-- description: One row a file or sheet imported.
-- column name: File
-- column title: What it is
-- column license: Terms
-- column citation: Cite as
-- column sha256: SHA-256
-- column rows_read: Rows read
-- column rows_kept: Rows kept
-- column rows_rejected: Rows rejected
SELECT name || coalesce(', sheet ' || sheet, '') AS name, title, license, citation, sha256, rows_read, rows_kept,
  rows_rejected
FROM source_file ORDER BY source_id
