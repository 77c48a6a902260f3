-- what happened to the clocks of a subject; rows are only ever added
create table clock_event (
    subject     varchar(61) not null,
    clock       varchar(20) not null,
    seq         integer not null,
    seller_id   varchar(40) not null,
    event_type  varchar(20) not null,
    happened_at timestamp(6) with time zone not null,
    term_millis bigint,
    cause       varchar(100) not null,
    facts       varchar(4000) not null,
    actor       varchar(254) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint clock_event_pk primary key (subject, clock, seq)
);
