-- reads: booking_charge
-- Each row of charges with its class by local standards and how it ended, and whether it is a hold by the leading definition. A charge below a felony is low only
-- where its kind is known to be none that is raised: no kind, no mark and no category leave it unknown.
SELECT c.source_id, c.booking_key,
  CASE
    WHEN g.class <> 'LOW' OR g.class IS NULL THEN g.class
    WHEN c.violent OR c.serious OR kind.word IS NOT NULL OR category.word IS NOT NULL THEN 'MODERATE'
    WHEN coalesce(c.kind, c.category) IS NOT NULL OR NOT c.violent THEN 'LOW'
  END AS class,
  CASE
    WHEN c.status = 'CONVICTED' THEN 'CONVICTED'
    WHEN c.status IN ('DISMISSED', 'ACQUITTED') THEN 'NOT_GUILTY'
    WHEN withheld.word IS NOT NULL THEN 'WITHHELD'
    WHEN c.status = 'OPEN' THEN 'OPEN'
  END AS ending,
  recognisance.word IS NOT NULL AS on_recognisance, c.disposition IS NOT NULL AS disposition_stated,
  c.is_hold
FROM booking_charge c
LEFT JOIN grade_class g USING (grade)
LEFT JOIN charge_word kind ON kind.list = 'raised-kind' AND kind.word = lower(c.kind)
LEFT JOIN charge_word category ON category.list = 'raised-category' AND category.word = c.category
LEFT JOIN charge_word withheld ON withheld.list = 'withheld' AND withheld.word = lower(trim(c.disposition))
LEFT JOIN charge_word recognisance
  ON recognisance.list = 'recognisance' AND recognisance.word = lower(trim(c.disposition))
