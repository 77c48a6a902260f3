-- for how long a person can take back a completion, where that is not the usual time
create table task_undo_time (
    owner varchar(254) primary key,
    seconds integer not null
);
