-- who is named in a note of a task and has not looked at it since
create table task_mention (
    task_id varchar(64) not null references task_item (task_id) on delete cascade,
    person varchar(254) not null,
    seller_id varchar(40) not null,
    primary key (person, task_id)
);
create index task_mention_by_task on task_mention (task_id);
