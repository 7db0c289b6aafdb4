-- reads: answer
-- Stays by how every policy answers their requests, taken together, so that a public edition knows what the counts of two policies
-- give away between them. Nothing of it is published. An answer is one character: its outcome's place times thirty-two, and the
-- five bits bound, honored, could be honored, declined, could be declined; answers stand in the order of the policies' ids.
-- "past" counts the bounds that a stay's time is beyond (variable together_bounds), and is null where no time is known.
WITH code AS (
  SELECT detainer_id, any_value(status) AS status, any_value(stay_key) AS stay_key, max(seconds) AS seconds,
    bool_or(done) AS done, bool_or(perhaps_done) AS perhaps_done,
    string_agg(chr(256 + CAST(32 * (list_position(['MUST', 'MAY', 'MUST_NOT', 'SILENT', 'NEEDS_REVIEW', 'NEEDS_INFORMATION'], outcome) - 1)
      + 16 * bound::INTEGER + 8 * honored::INTEGER + 4 * could_be_honored::INTEGER + 2 * declined::INTEGER
      + could_be_declined::INTEGER AS INTEGER)), '' ORDER BY policy_id) AS answers
  FROM answer GROUP BY detainer_id
), stay AS (
  SELECT status, string_agg(answers, '/' ORDER BY answers) AS requests, bool_or(done) AS done, bool_or(perhaps_done) AS perhaps_done,
    max(seconds) AS seconds
  FROM code GROUP BY status, stay_key
)
SELECT status, requests, done, perhaps_done,
  CASE WHEN seconds IS NOT NULL THEN len(list_filter(getvariable('together_bounds'), lambda bound: seconds > bound)) END AS past,
  count(*) AS stays
FROM stay GROUP BY ALL ORDER BY status, requests, done, perhaps_done, past
