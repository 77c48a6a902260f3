-- a filter of the work list under a name
create sequence saved_view_seq increment by 50;
create table saved_view (
    id bigint primary key,
    owner varchar(254) not null,
    name varchar(60) not null,
    shared boolean not null,
    query varchar(2000) not null,
    created_at timestamp with time zone not null,
    version bigint not null
);
create index saved_view_by_owner on saved_view (owner);
create index saved_view_shared on saved_view (shared);

-- how somebody wants the list's columns
create table task_columns (
    owner varchar(254) primary key,
    shown varchar(300) not null,
    widths varchar(300) not null
);
