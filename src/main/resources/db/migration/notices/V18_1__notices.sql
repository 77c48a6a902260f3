-- the house's own key pair, by which push services know it; made once, the private part encrypted
create table push_key (
    id             integer primary key,
    public_key     varchar(120) not null,
    private_sealed varchar(500) not null
);

-- a browser on which somebody wants to be told; the keys are the browser's, to encrypt for it
create sequence push_device_seq;
create table push_device (
    id            bigint primary key,
    user_email    varchar(254) not null references app_user (email),
    endpoint      varchar(1000) not null,
    endpoint_hash varchar(64) not null unique,
    p256dh        varchar(120) not null,
    auth          varchar(40) not null,
    name          varchar(80) not null,
    created       timestamp with time zone not null
);
create index push_device_by_user on push_device (user_email);

create sequence push_notice_seq;
create table push_notice (
    id         bigint primary key,
    device_id  bigint not null references push_device (id) on delete cascade,
    notice_key varchar(200) not null,
    title      varchar(200) not null,
    body       varchar(300) not null,
    path       varchar(200) not null,
    expires    timestamp with time zone not null,
    sent_at    timestamp with time zone,
    unique (device_id, notice_key)
);
create index push_notice_by_expiry on push_notice (expires);
