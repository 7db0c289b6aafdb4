-- Offenses of a source whose statute is of no form or section known of their court.
SELECT count(*) FROM (
  SELECT court, statute FROM charge WHERE source_id = getvariable('source_id') AND len(hold_by) = 0
  UNION ALL
  SELECT court, statute FROM conviction WHERE source_id = getvariable('source_id')
) SEMI JOIN (FROM statute_form WHERE cited IS NULL) USING (court, statute)
