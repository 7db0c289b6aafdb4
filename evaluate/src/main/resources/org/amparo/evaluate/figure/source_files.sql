-- The files imported.
SELECT name || coalesce(', sheet ' || sheet, '') AS name, title, license, citation, sha256, rows_read, rows_kept,
  rows_rejected
FROM source_file ORDER BY source_id
