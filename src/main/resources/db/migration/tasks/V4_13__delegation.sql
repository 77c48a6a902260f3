-- who gave a task to whoever has it, and gets it back
alter table task_item add column delegated_by varchar(254);
