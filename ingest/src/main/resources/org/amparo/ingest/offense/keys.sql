-- How a statute, a text and a code are compared: without blanks, marks and capitals that mean nothing.
CREATE OR REPLACE TEMP MACRO offense_statute(statute) AS
  upper(regexp_replace(statute, '[^A-Za-z0-9.()/-]', '', 'g'));
CREATE OR REPLACE TEMP MACRO offense_text(words) AS
  upper(trim(regexp_replace(words, '\s+', ' ', 'g')));
-- A statute as charge codes write it that run chapter, section and subsection together: 784.07(2)(b) is 78407002B,
-- 316.1935(1) is 31619351. A section of fewer than three digits is filled up behind, a subsection after it before.
CREATE OR REPLACE TEMP MACRO offense_code(statute) AS
  regexp_extract(statute, '^(\d{3})\.\d', 1) || regexp_extract(statute, '^\d{3}\.(\d{1,4})', 1)
  || repeat('0', 3 - length(regexp_extract(statute, '^\d{3}\.(\d{1,4})', 1)))
  || regexp_replace(
    CASE WHEN regexp_matches(statute, '^\d{3}\.\d{4}') THEN regexp_extract(statute, '^\d{3}\.\d{4}(.*)$', 1)
      ELSE regexp_replace(regexp_extract(statute, '^\d{3}\.\d{1,3}(.*)$', 1), '\((\d+)\)', '0\1') END,
    '[^A-Z0-9]', '', 'g');
CREATE OR REPLACE TEMP TABLE offense_key (
  sequence BIGINT, source VARCHAR, line BIGINT,
  key_kind VARCHAR, key VARCHAR, court VARCHAR,
  grade VARCHAR, offense_class VARCHAR, category VARCHAR, kind VARCHAR,
  violent VARCHAR, serious VARCHAR, ncic VARCHAR, ice_level INTEGER, needs_expert BOOLEAN
);
