-- who asks of all decisions of a policy reads them in the order of time
create index policy_decision_by_policy on policy_decision (policy, decided_at, id);

-- a table asked again for what was decided: what is asked does not change while it runs
create sequence policy_replay_seq;
create table policy_replay (
    id bigint primary key,
    policy varchar(60) not null,
    label varchar(200) not null,
    content text not null,
    sha256 varchar(64) not null,
    from_at timestamp with time zone,
    until_at timestamp with time zone not null,
    seller_id varchar(40),
    marketplace varchar(10),
    every_seller boolean not null,
    status varchar(10) not null,
    trouble boolean not null default false,
    reason varchar(500),
    requested_at timestamp with time zone not null,
    requested_by varchar(254) not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    last_at timestamp with time zone,
    last_id bigint not null default 0,
    total bigint not null default 0,
    looked bigint not null default 0,
    same bigint not null default 0,
    changed bigint not null default 0,
    impossible bigint not null default 0,
    unpriced bigint not null default 0,
    kept bigint not null default 0
);
create index policy_replay_by_policy on policy_replay (policy, id);

-- whose decisions it asks for, unless everybody's
create table policy_replay_seller (
    replay_id bigint not null references policy_replay (id),
    seller_id varchar(40) not null,
    primary key (replay_id, seller_id)
);

-- one row for each pair of rows: the one that answered then and the one that answers now, 0 for none
create table policy_replay_row (
    replay_id bigint not null references policy_replay (id),
    version integer not null,
    row_then integer not null,
    row_now integer not null,
    same bigint not null default 0,
    changed bigint not null default 0,
    impossible bigint not null default 0,
    primary key (replay_id, version, row_then, row_now)
);

create table policy_replay_money (
    replay_id bigint not null references policy_replay (id),
    currency varchar(3) not null,
    amount numeric(19, 4) not null default 0,
    decisions bigint not null default 0,
    primary key (replay_id, currency)
);

-- one row for each decision that would be another
create table policy_replay_case (
    replay_id bigint not null references policy_replay (id),
    decision_id bigint not null,
    kind varchar(10) not null,
    subject varchar(61),
    seller_id varchar(40),
    decided_at timestamp with time zone not null,
    version integer not null,
    row_then integer not null,
    row_now integer not null,
    changes text not null,
    amount numeric(19, 4),
    currency varchar(3),
    primary key (replay_id, decision_id)
);
