-- going back to an earlier version publishes its content again, under a new number
alter table policy_version drop constraint policy_version_content;
create index policy_version_by_content on policy_version (policy, sha256);

-- what an officer is about to change; a published one stays, as the record of who changed what
create sequence policy_change_seq increment by 50;
create table policy_change (
    id bigint primary key,
    revision bigint not null,
    policy varchar(60) not null,
    kind varchar(10) not null,
    status varchar(10) not null,
    based_on integer not null,
    content text not null,
    sha256 varchar(64) not null,
    created_at timestamp with time zone not null,
    created_by varchar(254) not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(254) not null,
    why text,
    effective_at timestamp with time zone,
    open_cases varchar(12),
    submitted_at timestamp with time zone,
    submitted_by varchar(254),
    reviewed_at timestamp with time zone,
    reviewed_by varchar(254),
    review_note text,
    published_version integer,
    -- the policy while the change may still be edited: one such change a policy
    open_policy varchar(60),
    constraint policy_change_open unique (open_policy)
);
create index policy_change_by_policy on policy_change (policy, id);

create table policy_change_author (
    change_id bigint not null references policy_change (id),
    email varchar(254) not null,
    primary key (change_id, email)
);

-- who looks at a change right now
create table policy_change_visitor (
    change_id bigint not null references policy_change (id),
    email varchar(254) not null,
    seen_at timestamp with time zone not null,
    primary key (change_id, email)
);

-- what was known when a version was published; never changed, a later review adds a second
create table policy_evidence (
    policy varchar(60) not null,
    version integer not null,
    written_at timestamp with time zone not null,
    manifest text not null,
    sha256 varchar(64) not null,
    primary key (policy, version, written_at)
);
