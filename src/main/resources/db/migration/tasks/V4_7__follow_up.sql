-- when somebody wants to look at a task again, which stays in the lists, and who that was
alter table task_item add column follow_up timestamp with time zone;
alter table task_item add column follow_up_by varchar(254);
create index task_item_by_follow_up on task_item (is_open, follow_up);
