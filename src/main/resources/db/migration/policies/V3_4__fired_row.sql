-- the first row that fired, so that what rows answer can be counted without reading every answer
alter table policy_decision add column fired_row integer;
