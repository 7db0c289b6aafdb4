-- Where a contract defines no hold, a charge that reads as one is flagged: it is a hold by no definition, and no local charge either.
UPDATE charge SET flags = list_append(flags, 'reads-as-hold')
WHERE source_id = getvariable('source_id') AND len(hold_by) = 0 AND regexp_matches(text,
  '(?i)\b(ice|ins|immig\w*|dhs|cbp|border patrol)\b.*\b(hold|detain)'
    || '|\b(hold|detain\w*)\b.*\b(ice|immig\w*|dhs|cbp|border patrol)\b'
    || '|\bi-?247|^\W*immigration\W*$');
