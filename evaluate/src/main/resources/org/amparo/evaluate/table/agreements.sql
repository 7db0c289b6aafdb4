-- reads: listed_agreement, line_place
-- title: Agreements under section 287(g)
-- description: One row an agency and model on the last list or the one before, of agencies of the places (line_place). Agencies of a state
-- description: are named with the county of their seat and left out.
-- column agency: Agency
-- column model: Model
-- column signed_on: Signed
-- column text: Text published by ICE
-- column listed_on: Day of the last list
-- column change: Change since the list before
-- column listed_before: Day of the list before
WITH listed AS (
  SELECT DISTINCT listed_on, agency, model, signed_on, text FROM listed_agreement SEMI JOIN line_place USING (place_id)
), day AS (
  SELECT max(listed_on) AS now, max(listed_on) FILTER (listed_on < (SELECT max(listed_on) FROM agreement)) AS before FROM agreement
), now AS (
  SELECT l.* FROM listed l JOIN day ON l.listed_on = day.now
), before AS (
  SELECT l.* FROM listed l JOIN day ON l.listed_on = day.before
)
SELECT coalesce(n.agency, b.agency) AS agency, coalesce(n.model, b.model) AS model, coalesce(n.signed_on, b.signed_on) AS signed_on,
  coalesce(n.text, b.text) AS text, day.now AS listed_on,
  CASE WHEN day.before IS NULL THEN NULL WHEN b.agency IS NULL THEN 'added' WHEN n.agency IS NULL THEN 'no longer listed'
    WHEN n.text <> b.text THEN 'text now ' || n.text ELSE 'none' END AS change,
  day.before AS listed_before
FROM (now n FULL JOIN before b ON n.agency = b.agency AND n.model = b.model) CROSS JOIN day
ORDER BY 1, 2
