-- Refunds to hand over to the marketplace; refund_key makes issuing one twice impossible.
create sequence refund_seq start with 1 increment by 50;
create sequence refund_feed_seq start with 1 increment by 50;

create table refund_feed (
    id              bigint primary key,
    version         integer not null,
    seller_id       varchar(40) not null,
    marketplace     varchar(2) not null,
    document_id     bigint,
    row_count       integer not null,
    total           numeric(12, 2) not null,
    currency        varchar(3) not null,
    created_at      timestamp with time zone not null,
    created_by      varchar(120) not null,
    batch_reference varchar(60),
    settled_at      timestamp with time zone
);
create index refund_feed_by_seller on refund_feed (seller_id, id);

create table refund (
    id             bigint primary key,
    version        integer not null,
    seller_id      varchar(40) not null,
    marketplace    varchar(2) not null,
    return_id      bigint not null references customer_return (id),
    line_id        bigint not null references return_line (id),
    refund_key     varchar(60) not null,
    order_id       varchar(19) not null,
    order_item_id  varchar(30),
    article        varchar(500),
    reason         varchar(40) not null,
    currency       varchar(3) not null,
    item_price     numeric(12, 2) not null,
    shipping_price numeric(12, 2),
    status         varchar(10) not null,
    feed_id        bigint references refund_feed (id),
    issued_at      timestamp with time zone not null,
    settled_at     timestamp with time zone,
    rejection      varchar(500),
    constraint refund_once unique (refund_key)
);
create index refund_waiting on refund (status, seller_id, marketplace, id);
create index refund_by_feed on refund (feed_id);
create index refund_by_return on refund (return_id);
