-- reads: scope_place, line_place
-- Awards of the State Criminal Alien Assistance Program to the places asked about (line_place: the county's name without its
-- legal word, in capitals, and its state). Applicants name themselves, not alike from year to year: COUNTY OF HARRIS, Harris County
-- Sheriff's Office. The same award read from two files counts once.
WITH named AS (
  SELECT year, state, award_cents, source_id,
    trim(regexp_replace(regexp_replace(upper(applicant), '[^A-Z]', ' ', 'g'), ' +', ' ', 'g')) AS applicant
  FROM award WHERE program = 'SCAAP' AND award_cents IS NOT NULL
), matched AS (
  SELECT DISTINCT n.year, p.place_id, n.applicant, n.award_cents
  FROM named n JOIN line_place p ON p.state = n.state
    AND (n.applicant = 'COUNTY OF ' || p.name
      OR regexp_full_match(n.applicant, p.name || ' (COUNTY|PARISH)( SHERIFF ?S?( OFFICE| DEPARTMENT)?| DEPARTMENT OF CORRECTIONS)?'))
)
SELECT year, CAST(sum(award_cents) AS BIGINT) AS cents, count(DISTINCT place_id) AS places,
  (SELECT string_agg(DISTINCT f.name, chr(10) ORDER BY f.name) FROM award a JOIN source_file f USING (source_id)
    WHERE a.year = matched.year AND a.program = 'SCAAP') AS files
FROM matched GROUP BY year ORDER BY year
