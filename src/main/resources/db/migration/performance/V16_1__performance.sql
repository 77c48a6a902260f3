-- One row a statement of the marketplace about an account, one a metric in it, one a metric that alarms now, and one a notification.
create sequence health_report_seq start with 1 increment by 50;
create sequence health_metric_seq start with 1 increment by 50;
create sequence health_alert_seq start with 1 increment by 50;
-- numbers that people read
create sequence performance_notification_seq start with 1001 increment by 50;

create table health_report (
    id             bigint primary key,
    version        integer not null,
    seller_id      varchar(40) not null,
    marketplace    varchar(2) not null,
    account_status varchar(40),
    as_of          timestamp with time zone not null,
    fingerprint    varchar(64) not null,
    import_id      bigint not null,
    import_line    bigint not null,
    created_at     timestamp with time zone not null,
    constraint health_report_once unique (seller_id, marketplace, fingerprint)
);
create index health_report_by_time on health_report (seller_id, marketplace, as_of, id);

create table health_metric (
    id           bigint primary key,
    report_id    bigint not null references health_report (id),
    seller_id    varchar(40) not null,
    seq          integer not null,
    metric       varchar(120) not null,
    rate         numeric(34, 20),
    defects      bigint,
    target       numeric(34, 20),
    target_condition varchar(20),
    status       varchar(40),
    period_from  timestamp with time zone,
    period_to    timestamp with time zone,
    details      text not null,
    constraint health_metric_once unique (report_id, metric)
);

create table health_alert (
    id              bigint primary key,
    version         integer not null,
    seller_id       varchar(40) not null,
    marketplace     varchar(2) not null,
    metric          varchar(120) not null,
    alert_level     varchar(10) not null,
    since           timestamp with time zone not null,
    notification_id bigint,
    constraint health_alert_once unique (seller_id, marketplace, metric)
);

create table performance_notification (
    id           bigint primary key,
    version      integer not null,
    seller_id    varchar(40) not null,
    marketplace  varchar(2) not null,
    kind         varchar(30) not null,
    title        varchar(300) not null,
    words        text not null,
    metric       varchar(120),
    mail_id      bigint,
    order_id     varchar(19),
    received_at  timestamp with time zone not null,
    stated_due   timestamp with time zone,
    status       varchar(12) not null,
    status_since timestamp with time zone not null,
    answer_due   boolean not null,
    read_due     timestamp with time zone,
    plan_due     timestamp with time zone,
    warn_at      timestamp with time zone,
    outcome_due  timestamp with time zone,
    plan_hours   integer,
    wait_hours   integer,
    read_by      varchar(254),
    read_at      timestamp with time zone,
    note         varchar(1000),
    root_cause   varchar(4000),
    corrections  varchar(4000),
    prevention   varchar(4000),
    submitted_at timestamp with time zone,
    proof        varchar(200),
    outcome_note varchar(1000),
    escalated_at timestamp with time zone,
    closed_at    timestamp with time zone,
    constraint performance_notification_of_mail unique (mail_id)
);
create index performance_notification_by_status on performance_notification (status, seller_id);
create index performance_notification_by_time on performance_notification (seller_id, received_at, id);
create index performance_notification_by_order on performance_notification (seller_id, order_id);
