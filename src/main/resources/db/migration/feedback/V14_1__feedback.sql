-- One row a feedback; an order has one at most. Who gave it is not kept.
create sequence seller_feedback_seq start with 1001 increment by 50;

create table seller_feedback (
    id             bigint primary key,
    version        integer not null,
    seller_id      varchar(40) not null,
    marketplace    varchar(2) not null,
    order_id       varchar(19) not null,
    given_on       date not null,
    rating         integer not null,
    comment_text   varchar(4000),
    response_text  varchar(4000),
    standing       varchar(10) not null,
    status         varchar(20) not null,
    status_since   timestamp with time zone not null,
    request_due    timestamp with time zone,
    reply_text     varchar(4000),
    reply_due      timestamp with time zone,
    import_id      bigint not null,
    import_line    bigint not null,
    stated_by      bigint not null,
    created_at     timestamp with time zone not null,
    constraint seller_feedback_of_order unique (seller_id, order_id)
);
create index seller_feedback_by_day on seller_feedback (seller_id, given_on, id);
create index seller_feedback_by_import on seller_feedback (stated_by);
create index seller_feedback_by_status on seller_feedback (status, request_due);

-- One row each time that its removal was considered
create sequence feedback_dispute_seq start with 1 increment by 50;

create table feedback_dispute (
    id            bigint primary key,
    version       integer not null,
    feedback_id   bigint not null references seller_feedback (id),
    seller_id     varchar(40) not null,
    asked_by      varchar(320),
    grounds_found varchar(4000) not null,
    review_due    timestamp with time zone,
    remind_at     timestamp with time zone,
    ground        varchar(20),
    fulfilled     boolean not null,
    request_text  varchar(4000),
    decided_by    varchar(320),
    approved_by   varchar(320),
    submitted_at  timestamp with time zone,
    reference     varchar(200),
    follow_up     timestamp with time zone,
    note          varchar(2000),
    started_at    timestamp with time zone not null
);
create index feedback_dispute_by_feedback on feedback_dispute (feedback_id);
