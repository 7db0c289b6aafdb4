-- reads: answer, request_stay, request_time, request_human, booking_class, compared_policies
-- Each request to hold with its answers under the two policies compared (step/compared_policies):
-- whether it stops or starts being honored for certain, and whether it could. Where both answers are open for want of the
-- same fact, each is taken as free.
SELECT b.detainer_id, b.status, b.outcome AS before, a.outcome AS after,
  b.honored AND NOT a.could_be_honored AS stops,
  b.could_be_honored AND NOT a.honored AS could_stop,
  a.honored AND NOT b.could_be_honored AS starts,
  a.could_be_honored AND NOT b.honored AS could_start,
  b.honored AS honored_before, b.could_be_honored AS could_before,
  a.honored AS honored_after, a.could_be_honored AS could_after,
  r.criminality, coalesce(CAST(r.threat_level AS VARCHAR), 'unknown') AS threat_level,
  -- ICE's file names no booking: what the charges were and how they ended is unknown.
  coalesce(lower(k.seriousness), 'unknown') AS seriousness, coalesce(lower(replace(k.disposition, '_', '-')), 'unknown') AS disposition,
  h.never_convicted, h.victim_or_witness, h.us_citizen_claim, h.minor,
  CASE WHEN t.seconds IS NOT NULL THEN t.seconds > 172800 END AS over_48_hours
FROM answer b
JOIN answer a USING (detainer_id)
JOIN request_stay r USING (detainer_id)
JOIN request_time t USING (detainer_id)
JOIN request_human h USING (detainer_id)
LEFT JOIN booking_class k ON r.status <> 'issued' AND k.place_id = r.place_id AND k.booking_key = r.booking_key
JOIN compared_policies c ON b.policy_id = c.before AND a.policy_id = c.after
