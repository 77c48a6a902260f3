-- One row an A-to-z claim, and the mails that are about it.
create sequence claim_seq start with 1001 increment by 50;

create table claim (
    id                 bigint primary key,
    version            integer not null,
    seller_id          varchar(40) not null,
    marketplace        varchar(2) not null,
    order_id           varchar(19) not null,
    title              varchar(200) not null,
    source             varchar(10) not null,
    received_at        timestamp with time zone not null,
    answer_asked       boolean not null,
    amount             numeric(12, 2),
    currency           varchar(3),
    status             varchar(20) not null,
    status_since       timestamp with time zone not null,
    stated_due         timestamp with time zone,
    answer_due         timestamp with time zone,
    remind_at          timestamp with time zone,
    reason             varchar(20),
    delivery           varchar(20),
    tracking           varchar(100),
    refunded           boolean,
    goods_back         boolean,
    evidence_note      varchar(2000),
    recommended        varchar(10),
    decision           varchar(10),
    decision_reason    varchar(1000),
    statement          varchar(4000),
    answered_at        timestamp with time zone,
    outcome_due        timestamp with time zone,
    closed_there_at    timestamp with time zone,
    outcome            varchar(20),
    decided_on         date,
    appeal_due         timestamp with time zone,
    appeal_remind_at   timestamp with time zone,
    appeal_statement   varchar(4000),
    appealed_at        timestamp with time zone,
    appeal_outcome     varchar(20),
    created_at         timestamp with time zone not null,
    closed_at          timestamp with time zone
);
create index claim_by_order on claim (seller_id, order_id);
create index claim_by_receipt on claim (seller_id, received_at, id);
create index claim_by_status on claim (status, answer_due);

create sequence claim_mail_seq start with 1 increment by 50;

create table claim_mail (
    id          bigint primary key,
    claim_id    bigint not null references claim (id),
    seller_id   varchar(40) not null,
    mail_id     bigint not null,
    closing     boolean not null,
    received_at timestamp with time zone not null,
    constraint claim_mail_once unique (claim_id, mail_id)
);
