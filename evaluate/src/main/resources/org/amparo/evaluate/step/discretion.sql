-- as: given
-- How a jail is taken to use the freedom that MAY leaves it, as the user says: observed, always or never. One row.
SELECT NULL::VARCHAR AS word WHERE FALSE
