-- one row, held by whoever starts the sweep; what is overdue is found over message_thread_by_due, and an index that knew
-- what was escalated would cost each escalation more than it could save a sweep
create table message_sweep (
    id integer primary key
);
insert into message_sweep (id) values (1);
