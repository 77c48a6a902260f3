create sequence policy_version_seq increment by 50;
create table policy_version (
    id bigint primary key,
    policy varchar(60) not null,
    version integer not null,
    content text not null,
    sha256 varchar(64) not null,
    status varchar(10) not null,
    valid_from timestamp with time zone not null,
    origin varchar(200) not null,
    created_at timestamp with time zone not null,
    created_by varchar(254) not null,
    constraint policy_version_number unique (policy, version),
    constraint policy_version_content unique (policy, sha256)
);

-- one row a decision: what was asked, and what each output became; texts of rows are read from the version's table
create sequence policy_decision_seq increment by 50;
create table policy_decision (
    id bigint primary key,
    policy varchar(60) not null,
    version integer not null,
    subject varchar(61),
    seller_id varchar(40),
    decided_at timestamp with time zone not null,
    facts text not null,
    answer text not null,
    floor_policy varchar(60),
    floor_version integer
);
create index policy_decision_by_subject on policy_decision (subject, id);
