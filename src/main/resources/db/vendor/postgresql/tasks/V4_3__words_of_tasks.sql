-- the words of a task, found by how they begin; the database's parsers would take order numbers for negative numbers
alter table task_item add column word_index tsvector
    generated always as (array_to_tsvector(array_remove(string_to_array(words, ' '), ''))) stored;
create index task_item_by_words on task_item using gin (word_index) where is_open;
create index task_item_by_words_finished on task_item using gin (word_index) where not is_open;
