-- reads: every_request
-- Which requests a figure speaks of where one must be chosen: the jail's log where there is one, else ICE's file.
-- The two are never added: ICE issues requests that a jail never gets, and a jail gets some that the file lacks.
SELECT CASE WHEN count(*) FILTER (status = 'received') > 0 THEN 'received' ELSE 'issued' END AS status,
  count(DISTINCT status) > 1 AS several
FROM every_request
