-- One row a return (RMA), one a returned article.
create sequence customer_return_seq start with 1001 increment by 50;
create sequence return_line_seq start with 1 increment by 50;

create table customer_return (
    id                 bigint primary key,
    version            integer not null,
    seller_id          varchar(40) not null,
    marketplace        varchar(2) not null,
    amazon_rma_id      varchar(40) not null,
    merchant_rma_id    varchar(60),
    order_id           varchar(19) not null,
    ordered_at         timestamp with time zone not null,
    requested_at       timestamp with time zone not null,
    marketplace_status varchar(40) not null,
    a_to_z_claim       boolean not null,
    prime              boolean not null,
    label_type         varchar(40),
    label_cost         numeric(12, 2),
    label_paid_by      varchar(20),
    currency           varchar(3) not null,
    carrier            varchar(80),
    tracking_id        varchar(80),
    return_type        varchar(40),
    order_amount       numeric(12, 2),
    order_quantity     integer,
    invoice_number     varchar(60),
    delivered_back_on  date,
    status             varchar(20) not null,
    status_since       timestamp with time zone not null,
    answer             varchar(10),
    answer_reason      varchar(1000),
    buyer_answer       varchar(2000),
    window_days        integer,
    label_granted      varchar(10),
    restocking_fee     numeric(5, 2),
    days_after_window  integer,
    answer_due         timestamp with time zone not null,
    goods_due          timestamp with time zone,
    refund_due         timestamp with time zone,
    confirm_due        timestamp with time zone,
    inspected_by       varchar(120),
    shipping_paid      numeric(12, 2),
    refund_shipping    numeric(12, 2),
    refund_total       numeric(12, 2),
    refund_attempt     integer not null,
    approver_group     varchar(40),
    import_id          bigint,
    import_line        bigint,
    created_at         timestamp with time zone not null,
    constraint customer_return_rma unique (seller_id, amazon_rma_id)
);
create index customer_return_by_request on customer_return (seller_id, requested_at, id);
create index customer_return_by_status on customer_return (status, requested_at, id);
create index customer_return_by_order on customer_return (order_id);

create table return_line (
    id                bigint primary key,
    return_id         bigint not null references customer_return (id),
    seller_id         varchar(40) not null,
    asin              varchar(20),
    sku               varchar(80),
    order_item_id     varchar(30),
    name              varchar(500),
    quantity          integer not null,
    reason_code       varchar(80),
    buyer_comment     varchar(2000),
    in_policy         boolean,
    resolution        varchar(40),
    category          varchar(120),
    refunded_amount   numeric(12, 2),
    item_condition    varchar(30),
    inspection_note   varchar(1000),
    price             numeric(12, 2),
    deduction_percent numeric(5, 2),
    refund_amount     numeric(12, 2)
);
create index return_line_by_return on return_line (return_id);
