-- as: given
-- The two policies that are compared request by request, and what stands for both in ids. One row.
SELECT NULL::VARCHAR AS before, NULL::VARCHAR AS after, NULL::VARCHAR AS word WHERE FALSE
