-- reads: figure/period
-- as: given
-- Two ways to answer the same requests, of which the time of the second is taken off that of the first. minuend done: as the jail did;
-- subtrahend nobody: no hold at all, deadline: each hold ended at its deadline.
SELECT NULL::VARCHAR AS contrast, NULL::VARCHAR AS minuend, NULL::VARCHAR AS minuend_reading, NULL::VARCHAR AS subtrahend,
  NULL::VARCHAR AS reading
WHERE FALSE
