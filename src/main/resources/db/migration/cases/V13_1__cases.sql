-- One row a support case, one a thing that stands in it, one a person's joining or splitting.
create sequence support_case_seq start with 1001 increment by 50;
create sequence case_entry_seq start with 1 increment by 50;
create sequence case_move_seq start with 1 increment by 50;

create table support_case (
    id                bigint primary key,
    version           integer not null,
    seller_id         varchar(40) not null,
    marketplace       varchar(2) not null,
    category          varchar(20) not null,
    title             varchar(200) not null,
    order_id          varchar(40),
    product           varchar(60),
    about             varchar(61),
    origin            varchar(20) not null,
    opened_by         varchar(254) not null,
    opened_at         timestamp with time zone not null,
    needed_by         timestamp with time zone,
    status            varchar(30) not null,
    status_since      timestamp with time zone not null,
    work_group        varchar(60),
    priority          integer not null,
    first_answer_due  timestamp with time zone,
    first_answered_at timestamp with time zone,
    solution_due      timestamp with time zone,
    solution_hours    integer,
    seller_days       integer,
    follow_up_days    integer,
    reopen_days       integer,
    seller_silent_at  timestamp with time zone,
    external_number   varchar(60),
    follow_up_at      timestamp with time zone,
    follow_up_open    boolean not null,
    resolved_at       timestamp with time zone,
    confirm_until     timestamp with time zone,
    reopened          integer not null,
    closed_at         timestamp with time zone,
    last_at           timestamp with time zone not null,
    joined_into       bigint references support_case (id)
);
create index support_case_by_due on support_case (status, solution_due, id);
create index support_case_by_last on support_case (seller_id, last_at, id);
create index support_case_by_order on support_case (seller_id, order_id);
create index support_case_by_external on support_case (seller_id, external_number);

create table case_move (
    id           bigint primary key,
    version      integer not null,
    seller_id    varchar(40) not null,
    kind         varchar(10) not null,
    from_case_id bigint not null references support_case (id),
    to_case_id   bigint not null references support_case (id),
    moved_by     varchar(254) not null,
    moved_at     timestamp with time zone not null,
    undone_at    timestamp with time zone
);
create index case_move_by_to on case_move (to_case_id);
create index case_move_by_from on case_move (from_case_id);

create table case_entry (
    id          bigint primary key,
    version     integer not null,
    case_id     bigint not null references support_case (id),
    seller_id   varchar(40) not null,
    kind        varchar(20) not null,
    happened_at timestamp with time zone not null,
    author      varchar(320) not null,
    words       text not null,
    mail_id     bigint,
    move_id     bigint references case_move (id),
    constraint case_entry_of_mail unique (mail_id)
);
create index case_entry_by_case on case_entry (case_id, happened_at, id);
create index case_entry_by_move on case_entry (move_id);

create table case_entry_file (
    entry_id    bigint not null references case_entry (id),
    document_id bigint not null,
    name        varchar(255) not null,
    size        bigint not null
);
create index case_entry_file_by_entry on case_entry_file (entry_id);

create table case_tag (
    case_id bigint not null references support_case (id),
    tag     varchar(30) not null,
    primary key (case_id, tag)
);
create index case_tag_by_tag on case_tag (tag);

create table case_watcher (
    case_id bigint not null references support_case (id),
    watcher varchar(254) not null,
    seen_at timestamp with time zone not null,
    primary key (case_id, watcher)
);
create index case_watcher_by_watcher on case_watcher (watcher);
