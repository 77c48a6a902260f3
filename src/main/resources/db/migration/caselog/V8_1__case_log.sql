-- how each subject stands, as its seller reads it
create table case_line (
    subject      varchar(61) not null,
    kind         varchar(20) not null,
    seller_id    varchar(40) not null,
    marketplace  varchar(2),
    title        varchar(200) not null,
    order_id     varchar(40),
    path         varchar(200) not null,
    status       varchar(100) not null,
    turn         varchar(20) not null,
    next_step    varchar(100),
    clock        varchar(20),
    due_at       timestamp(6) with time zone,
    opened_at    timestamp(6) with time zone not null,
    closed_at    timestamp(6) with time zone,
    moved_at     timestamp(6) with time zone not null,
    constraint case_line_pk primary key (subject)
);
create index case_line_moved on case_line (moved_at, subject);
create index case_line_seller on case_line (seller_id, moved_at, subject);
create index case_line_order on case_line (seller_id, order_id);

-- what was said in it
create table case_text (
    subject      varchar(61) not null,
    part         varchar(60) not null,
    seller_id    varchar(40) not null,
    visibility   varchar(10) not null,
    said_at      timestamp(6) with time zone not null,
    body         text not null,
    constraint case_text_pk primary key (subject, part)
);
