-- Rows that are no object of JSON that is read, each with the code that says why.
SELECT line,
  CASE WHEN NOT json_valid(c0) THEN 'bad-json' WHEN json_type(c0) <> 'OBJECT' THEN 'not-an-object'
    WHEN contains(c0, '\u0000') THEN 'nul-character' END AS wrong
FROM staged_cells WHERE wrong IS NOT NULL ORDER BY line
