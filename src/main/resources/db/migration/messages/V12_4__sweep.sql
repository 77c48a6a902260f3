-- finds what is overdue and not escalated, of many that wait
create index message_thread_unescalated on message_thread (escalated_at, answer_due, id);

-- one row, held by whoever starts the sweep
create table message_sweep (
    id integer primary key
);
insert into message_sweep (id) values (1);
