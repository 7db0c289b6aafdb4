-- How a statute, a text and a code are compared: without blanks, marks and capitals that mean nothing.
CREATE OR REPLACE TEMP MACRO offense_statute(statute) AS
  upper(regexp_replace(statute, '[^A-Za-z0-9.()/-]', '', 'g'));
CREATE OR REPLACE TEMP MACRO offense_section(statute) AS
  regexp_replace(offense_statute(statute), '\(.*$', '');
CREATE OR REPLACE TEMP MACRO offense_text(words) AS
  upper(trim(regexp_replace(words, '\s+', ' ', 'g')));
CREATE OR REPLACE TEMP TABLE offense_key (
  sequence BIGINT, source VARCHAR, line BIGINT,
  key_kind VARCHAR, key VARCHAR, court VARCHAR,
  grade VARCHAR, offense_class VARCHAR, category VARCHAR, kind VARCHAR,
  violent BOOLEAN, serious BOOLEAN, ncic VARCHAR, ice_level INTEGER, needs_expert BOOLEAN
);
