-- the words of each text, found by their beginnings
alter table case_text add column words tsvector;
create index case_text_words on case_text using gin (words);
