-- A seller's own return conditions, by marketplace and category ('any' for all others).
create sequence return_setting_seq start with 1 increment by 50;

create table return_setting (
    id                     bigint primary key,
    version                integer not null,
    seller_id              varchar(40) not null,
    marketplace            varchar(2) not null,
    category               varchar(30) not null,
    window_days            integer not null,
    label_paid_by          varchar(10) not null,
    restocking_fee_percent numeric(5, 2) not null,
    automatic              varchar(10) not null,
    changed_at             timestamp with time zone not null,
    changed_by             varchar(120) not null,
    constraint return_setting_once unique (seller_id, marketplace, category)
);
