-- reads: local_booking, booking_charge, grade_class, charge_word
-- as: view
-- Each row of charges of the bookings in scope with its class by local standards and how it ended, and whether it is a hold by the
-- leading definition. A charge below a felony is low only where its kind is known to be none that is raised: no kind, no mark and
-- no category leave it unknown.
SELECT c.source_id, c.booking_key, c.sequence, c.content, c.released_at, c.grade, c.category, c.seriousness, c.hold_by, c.is_hold,
    c.of_other_agency,
  CASE
    WHEN g.class <> 'LOW' OR g.class IS NULL THEN g.class
    WHEN c.violent OR c.serious OR kind.word IS NOT NULL OR category.word IS NOT NULL THEN 'MODERATE'
    WHEN coalesce(c.kind, c.category) IS NOT NULL OR NOT c.violent THEN 'LOW'
  END AS class,
  CASE
    WHEN c.status = 'CONVICTED' THEN 'CONVICTED'
    WHEN c.status IN ('DISMISSED', 'ACQUITTED') THEN 'NOT_GUILTY'
    WHEN said.withheld THEN 'WITHHELD'
    WHEN c.status = 'OPEN' THEN 'OPEN'
  END AS ending,
  coalesce(said.recognizance, FALSE) AS on_recognizance, coalesce(said.prison, FALSE) AS to_prison,
      c.disposition IS NOT NULL AS disposition_stated
FROM booking_charge c
SEMI JOIN local_booking b USING (source_id, booking_key)
LEFT JOIN grade_class g USING (grade)
LEFT JOIN charge_word kind ON kind.list = 'raised-kind' AND kind.word = lower(c.kind)
LEFT JOIN charge_word category ON category.list = 'raised-category' AND category.word = c.category
LEFT JOIN (
  SELECT word, bool_or(list = 'withheld') AS withheld, bool_or(list = 'recognizance') AS recognizance, bool_or(list = 'prison') AS prison
  FROM charge_word WHERE list IN ('withheld', 'recognizance', 'prison') GROUP BY word
) said ON said.word = lower(trim(c.disposition))
