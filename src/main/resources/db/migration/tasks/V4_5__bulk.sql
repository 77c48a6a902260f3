-- one change of many tasks, item by item, so that each has its own outcome
create sequence bulk_change_seq increment by 50;
create table bulk_change (
    id bigint primary key,
    owner varchar(254) not null,
    action varchar(20) not null,
    argument varchar(200000),
    query varchar(2000) not null,
    undoes bigint,
    state varchar(12) not null,
    created_at timestamp with time zone not null,
    version bigint not null
);
create index bulk_change_by_owner on bulk_change (owner, created_at);

create table bulk_item (
    bulk_id bigint not null references bulk_change (id) on delete cascade,
    place integer not null,
    task_id varchar(64) not null,
    outcome varchar(12) not null,
    target varchar(254),
    expected varchar(254),
    former varchar(254),
    made varchar(254),
    message varchar(1000),
    primary key (bulk_id, place)
);
create index bulk_item_by_outcome on bulk_item (bulk_id, outcome, place);
