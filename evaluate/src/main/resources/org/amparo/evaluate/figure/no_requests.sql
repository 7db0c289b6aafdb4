-- An empty list of requests was kept and has none in it, which is not the same as no list.
SELECT 'total' AS figure, 0 AS value, name AS files
FROM (
  SELECT string_agg(name, chr(10) ORDER BY name) AS name, sum(rows_read) AS rows_read
  FROM source_file WHERE list_contains(fills, 'detainer')
)
WHERE rows_read = 0
