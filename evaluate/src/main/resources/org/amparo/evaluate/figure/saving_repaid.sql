-- reads: contrast_hold, hold_pool, due_year, scope_place
-- The middle of each contrast's time by what the federal government had agreed to pay on the day the hold began, and the part of what it
-- paid, and of what it was billed, that is for this time, by the year it was lived in: an amount stated for some days is spread evenly over the time held in them.
-- An agreement is no payment. Contrast 0 is all that was done, of which a period takes its share.
WITH pooled AS (
  SELECT pool, avg(seconds) AS whole, avg(over_seconds) AS over FROM hold_pool GROUP BY pool
), taken AS (
  SELECT c.contrast, c.part, c.stay_key, c.place_id, c.person, c.held_on, c.middle * coalesce(c.seconds, CASE c.part WHEN 'over' THEN p.over ELSE p.whole END) AS seconds
  FROM contrast_hold c LEFT JOIN pooled p USING (pool)
), held AS (
  SELECT t.contrast, t.place_id, t.person, t.held_on, y.year, t.seconds * CASE t.part WHEN 'over' THEN y.over_share ELSE y.share END AS seconds
  FROM taken t JOIN due_year y USING (stay_key)
), fact AS (
  SELECT place_id, fact, value, coalesce(valid_from, DATE '0001-01-01') AS valid_from, coalesce(valid_until, DATE '9999-12-31') AS valid_until
  FROM jurisdiction_fact
  WHERE fact IN ('jurisdiction.reimbursement', 'repayment.received', 'repayment.billed')
), agreed AS (
  SELECT h.contrast, coalesce(f.value, 'NOT_RECORDED') AS word, h.person, h.seconds
  FROM held h
  LEFT JOIN fact f ON f.fact = 'jurisdiction.reimbursement' AND f.place_id = h.place_id AND h.held_on >= f.valid_from AND h.held_on < f.valid_until
), stated AS (
  SELECT f.fact, f.place_id, f.valid_from, h.contrast, h.year, round(100 * TRY_CAST(f.value AS DECIMAL(18, 2))) AS cents, sum(h.seconds) AS seconds
  FROM fact f
  JOIN held h ON f.place_id = h.place_id AND h.held_on >= f.valid_from AND h.held_on < f.valid_until
  WHERE f.fact <> 'jurisdiction.reimbursement'
  GROUP BY ALL
), whole AS (
  SELECT f.fact, f.place_id, f.valid_from, sum(t.seconds) AS seconds
  FROM fact f JOIN taken t ON t.contrast = 0 AND f.place_id = t.place_id AND t.held_on >= f.valid_from AND t.held_on < f.valid_until
  GROUP BY ALL
)
SELECT contrast, 'agreed' AS kind, word, NULL AS year, CAST(sum(seconds) AS DOUBLE) AS amount,
  count(DISTINCT person) FILTER (seconds <> 0) AS contributors
FROM agreed GROUP BY contrast, word
UNION ALL
SELECT part.contrast, replace(part.fact, 'repayment.', ''), '', part.year, CAST(sum(part.cents * part.seconds / nullif(whole.seconds, 0)) AS DOUBLE), NULL
FROM stated part JOIN whole USING (fact, place_id, valid_from)
GROUP BY ALL
ORDER BY ALL
