-- what a row shows and is found by beside the first columns, and until when it sleeps
alter table task_item add column buyer varchar(254);
alter table task_item add column reason varchar(100);
alter table task_item add column words varchar(2000) default '' not null;
alter table task_item add column snoozed_until timestamp with time zone;
alter table task_item add column amount_order numeric(12,2) default 0 not null;
-- when anything about it last changed, by which open pages learn of it
alter table task_item add column changed_at timestamp with time zone;
update task_item set changed_at = coalesce(completed_at, created_at), amount_order = coalesce(amount, 0),
    words = lower(translate(concat_ws(' ', title, order_id, subject), '-/.,;:!?()', '          '));
alter table task_item alter column changed_at set not null;

-- the last column lets a count leave out what sleeps without reading the rows
drop index task_item_by_due;
drop index task_item_by_group;
drop index task_item_by_assignee;
drop index task_item_by_seller;
create index task_item_by_due on task_item (is_open, due_order, task_id, snoozed_until);
create index task_item_by_group on task_item (is_open, candidate_group, due_order, task_id, assignee, snoozed_until);
create index task_item_by_assignee on task_item (is_open, assignee, due_order, task_id, snoozed_until);
create index task_item_by_seller on task_item
    (is_open, seller_id, due_order, task_id, snoozed_until, candidate_group, marketplace);
create index task_item_by_priority on task_item (is_open, priority desc, due_order, task_id);
create index task_item_by_amount on task_item (is_open, amount_order, task_id);
create index task_item_by_creation on task_item (is_open, created_at, task_id);
create index task_item_by_change on task_item (changed_at);
create index task_item_by_completer on task_item (is_open, completed_by, completed_at, task_id);
