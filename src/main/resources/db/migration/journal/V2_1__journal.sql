-- what happened to a subject; rows are only ever added, each holds the hash of the one before
create table journal_entry (
    subject varchar(61) not null,
    seq bigint not null,
    seller_id varchar(40) not null,
    happened_at timestamp(6) with time zone not null,
    actor varchar(200) not null,
    visibility varchar(10) not null,
    what varchar(100) not null,
    facts varchar(20000) not null,
    decision_id bigint,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint journal_entry_pk primary key (subject, seq)
);
