-- completed tasks that can still be taken back: what was answered, by whom, and when it is carried out
create sequence held_completion_seq increment by 50;
create table held_completion (
    id bigint primary key,
    task_id varchar(64) not null unique,
    seller_id varchar(40) not null,
    author varchar(254) not null,
    answers varchar(200000) not null,
    held_until timestamp with time zone not null
);
alter table task_item add column held_until timestamp with time zone;
-- why a task could not be completed with what was typed, when that was found out only then
alter table task_draft add column refusal varchar(1000);
