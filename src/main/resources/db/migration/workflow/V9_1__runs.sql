-- what an administrator did to many jobs or processes at once, so that each one's outcome can be looked up
create sequence workflow_run_seq;
create table workflow_run (
    id bigint primary key,
    kind varchar(10) not null,
    process varchar(255),
    from_version integer,
    to_version integer,
    batch_id varchar(64),
    requested_at timestamp with time zone not null,
    requested_by varchar(254) not null
);

-- the job or process; one that was not taken had changed before its turn came
create table workflow_run_item (
    run_id bigint not null references workflow_run (id),
    place integer not null,
    target varchar(64) not null,
    process varchar(255),
    element varchar(255),
    subject varchar(61),
    taken boolean not null,
    primary key (run_id, place)
);
create index workflow_run_item_by_target on workflow_run_item (target);
