create table seller (
    id varchar(40) primary key,
    name varchar(120) not null,
    marketplace varchar(2) not null,
    language varchar(5) not null,
    zone varchar(60) not null,
    created timestamp with time zone not null
);

create sequence app_user_seq increment by 50;
create table app_user (
    id bigint primary key,
    email varchar(254) not null unique,
    display_name varchar(120) not null,
    password_hash varchar(255),
    role varchar(20) not null,
    locale varchar(5) not null,
    zone varchar(60) not null,
    all_sellers boolean not null,
    enabled boolean not null,
    created timestamp with time zone not null,
    version bigint not null
);

-- keyed by the address, which never changes: the seller filter compares it with the running thread's user as text
create table user_seller (
    user_email varchar(254) not null references app_user (email),
    seller_id varchar(40) not null references seller (id),
    primary key (user_email, seller_id)
);
create index user_seller_by_seller on user_seller (seller_id);

create table user_group (
    user_id bigint not null references app_user (id),
    group_name varchar(40) not null,
    primary key (user_id, group_name)
);

-- a browser that is signed in; kept here so that every node knows it and a restart keeps it
create table sign_in (
    token_hash varchar(64) primary key,
    user_id bigint not null references app_user (id),
    started timestamp with time zone not null,
    seen timestamp with time zone not null,
    ends timestamp with time zone not null
);
create index sign_in_by_user on sign_in (user_id);
create index sign_in_by_end on sign_in (ends);

create table sign_in_failure (
    who varchar(300) primary key,
    failures integer not null,
    last_at timestamp with time zone not null,
    blocked_until timestamp with time zone not null
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

create sequence access_token_seq increment by 50;
create table access_token (
    id bigint primary key,
    user_id bigint not null references app_user (id),
    name varchar(80) not null,
    token_hash varchar(64) not null unique,
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    last_used timestamp with time zone
);
create index access_token_by_user on access_token (user_id);

-- without a user: creates the first administrator; with one: sets that user's password
create table setup_link (
    token_hash varchar(64) primary key,
    user_id bigint references app_user (id),
    expires timestamp with time zone not null,
    used_at timestamp with time zone,
    version bigint not null
);
