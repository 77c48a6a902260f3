create sequence case_history_import_seq start with 1 increment by 1;

-- a file of what happened to cases elsewhere, and how far it was taken in
create table case_history_import (
    id bigint primary key,
    version integer not null,
    seller_id varchar(40) not null,
    document_id bigint not null references document (id),
    file_name varchar(200) not null,
    category varchar(20) not null,
    mapping text not null,
    received_at timestamp(6) with time zone not null,
    received_by varchar(254) not null,
    status varchar(12) not null,
    events_read bigint not null,
    events_rejected bigint not null,
    cases_found bigint not null,
    cases_done bigint not null,
    cases_known bigint not null,
    last_key varchar(200) not null,
    unmapped text not null,
    started_at timestamp(6) with time zone,
    finished_at timestamp(6) with time zone,
    reason varchar(60)
);

-- the events of a file until its cases are rebuilt
create table case_history_event (
    import_id bigint not null references case_history_import (id),
    case_key varchar(200) not null,
    happened_at timestamp(6) with time zone not null,
    seq bigint not null,
    activity varchar(200) not null,
    step varchar(20),
    actor varchar(200) not null,
    details varchar(2000) not null,
    constraint case_history_event_pk primary key (import_id, case_key, happened_at, seq)
);

create table case_history_reject (
    import_id bigint not null references case_history_import (id),
    seq bigint not null,
    line bigint not null,
    reason varchar(60) not null,
    cell varchar(200) not null,
    constraint case_history_reject_pk primary key (import_id, seq)
);

-- what the imported history of a case came to, in seconds; reckoned by the house hours of the import's day
create table case_history (
    case_id bigint primary key references support_case (id),
    seller_id varchar(40) not null,
    import_id bigint not null references case_history_import (id),
    external_id varchar(200) not null,
    events integer not null,
    answer_seconds bigint,
    answer_counted_seconds bigint,
    answer_late boolean not null,
    counted_seconds bigint not null,
    paused_seconds bigint not null,
    reopened integer not null,
    solved boolean not null,
    solution_late boolean not null,
    constraint case_history_once unique (seller_id, external_id)
);
create index case_history_by_import on case_history (import_id, case_id);
