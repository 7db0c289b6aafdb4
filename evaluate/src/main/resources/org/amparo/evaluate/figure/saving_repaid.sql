-- reads: contrast_hold, due_year, due_request, scope_place, period, covered
-- What the federal government had agreed to pay on the day the hold began, by the middle of each contrast's time, and the part of what it
-- paid, and of what it was billed, that is for this time, by the year. An amount has days: those of them that lie in the period count,
-- evenly, and no others; without a first or a last day it is of all days of the records on that side. Of a contrast it is the part that
-- its time is of the time held on those days.
-- An agreement is no payment. Contrast done is all that was done.
WITH held AS (
  SELECT c.contrast, c.place_id, c.person, c.held_on, y.year,
    c.due * CASE WHEN c.held THEN c.h_middle * CASE c.part WHEN 'over' THEN y.over_middle ELSE y.held_middle END
      WHEN NOT c.held THEN CASE WHEN y.own THEN c.f_middle * q.free_middle ELSE 0 END
      ELSE c.likely * c.h_middle * CASE c.part WHEN 'over' THEN y.over_middle ELSE y.held_middle END
        + (1 - c.likely) * CASE WHEN y.own THEN c.f_middle * q.free_middle ELSE 0 END END AS seconds
  FROM contrast_hold c JOIN due_year y USING (stay_key) JOIN due_request q USING (stay_key)
), jail AS (
  SELECT p.from_on, p.until_on, c.from_on AS first_on, c.until_on AS last_on FROM period p JOIN covered c USING (kind) WHERE kind = 'jail'
), fact AS (
  SELECT f.place_id, f.fact, f.value, coalesce(f.valid_from, DATE '0001-01-01') AS valid_from, coalesce(f.valid_until,
      DATE '9999-12-31') AS valid_until,
    coalesce(f.valid_from, j.first_on) AS paid_from, coalesce(f.valid_until, j.last_on) AS paid_until, j.from_on, j.until_on
  FROM jurisdiction_fact f LEFT JOIN jail j ON TRUE SEMI JOIN scope_place s ON s.place_id = f.place_id
  WHERE fact IN ('jurisdiction.reimbursement', 'repayment.received', 'repayment.billed')
), agreed AS (
  SELECT h.contrast, coalesce(f.value, 'NOT_RECORDED') AS word, h.person, h.seconds
  FROM held h
  LEFT JOIN fact f ON f.fact = 'jurisdiction.reimbursement' AND f.place_id = h.place_id AND h.held_on >= f.valid_from
      AND h.held_on < f.valid_until
), amount AS (
  SELECT fact, place_id, valid_from, valid_until, round(100 * TRY_CAST(value AS DECIMAL(18, 2))) AS cents, paid_from, paid_until,
      from_on, until_on,
    unnest(range(year(greatest(paid_from, from_on)), year(least(paid_until, until_on) - INTERVAL 1 DAY) + 1)) AS year
  FROM fact WHERE fact <> 'jurisdiction.reimbursement' AND greatest(paid_from, from_on) < least(paid_until, until_on)
), paid AS (
  SELECT fact, place_id, valid_from, valid_until, year, cents * date_diff('day', greatest(paid_from, from_on, make_date(year, 1, 1)),
    least(paid_until, until_on, make_date(year + 1, 1, 1))) / date_diff('day', paid_from, paid_until) AS cents
  FROM amount
), timed AS (
  -- A hold begun on the amount's days is what it is for, in whichever year it was lived.
  SELECT f.fact, f.place_id, f.valid_from, h.contrast, sum(h.seconds) AS seconds
  FROM (SELECT DISTINCT fact, place_id, valid_from, valid_until FROM paid) f
  JOIN held h ON h.place_id = f.place_id AND h.held_on >= f.valid_from AND h.held_on < f.valid_until
  GROUP BY ALL
)
SELECT contrast, 'agreed' AS kind, word, NULL AS year, CAST(sum(seconds) AS DOUBLE) AS amount,
  count(DISTINCT person) FILTER (seconds <> 0) AS contributors
FROM agreed GROUP BY contrast, word
UNION ALL
SELECT 'done', replace(fact, 'repayment.', ''), '', year, CAST(sum(cents) AS DOUBLE), NULL FROM paid GROUP BY ALL
UNION ALL
SELECT t.contrast, replace(p.fact, 'repayment.', ''), '', p.year, CAST(sum(p.cents * t.seconds / nullif(w.seconds, 0)) AS DOUBLE), NULL
FROM paid p JOIN timed t ON t.contrast <> 'done' AND t.fact = p.fact AND t.place_id = p.place_id AND t.valid_from = p.valid_from
JOIN timed w ON w.contrast = 'done' AND w.fact = p.fact AND w.place_id = p.place_id AND w.valid_from = p.valid_from
GROUP BY ALL
ORDER BY ALL
