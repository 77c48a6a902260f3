-- A file of the watched folder that can't be stored, since it is empty or too large, is an import that was refused.
alter table report_import alter column document_id drop not null;
