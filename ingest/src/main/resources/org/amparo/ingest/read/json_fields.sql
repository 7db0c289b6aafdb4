-- The values that objects of JSON have, each under the names on the way to it joined by dots: where it lies in the object (own), or
-- in each element of the list that lies there (list, and own within the element). lists: how many lists it lies in; text: SQL for it as
-- text, those of a list parted by a mark.
WITH RECURSIVE node AS (
  FROM json_tree((SELECT json_group_structure(json) FROM %s WHERE json_type(json) = 'OBJECT'))
), field AS (
  SELECT id, type, '' AS name, '' AS own, '' AS list, 0 AS lists FROM node WHERE parent IS NULL
  UNION ALL
  SELECT n.id, n.type,
    CASE WHEN f.type = 'ARRAY' THEN f.name WHEN f.name = '' THEN n.key ELSE f.name || '.' || n.key END,
    CASE WHEN f.type = 'ARRAY' THEN '' ELSE f.own || '/' || replace(replace(n.key, '~', '~0'), '/', '~1') END,
    CASE WHEN f.type = 'ARRAY' THEN f.own ELSE f.list END,
    f.lists + CAST(f.type = 'ARRAY' AS INTEGER)
  FROM field f JOIN node n ON n.parent = f.id
)
SELECT name, lists,
  CASE WHEN list = '' THEN format('trim(json_extract_string(c0, ''{}''))', replace(own, '''', ''''''))
    ELSE format('array_to_string(list_transform(TRY_CAST(json_extract(c0, ''{}'') AS JSON[]),
      lambda one: coalesce(replace(json_extract_string(one, ''{}''), chr(31), '' ''), '''')), chr(31))',
      replace(list, '''', ''''''), replace(own, '''', ''''''))
  END AS text
FROM field WHERE type NOT IN ('OBJECT', 'ARRAY') ORDER BY id
