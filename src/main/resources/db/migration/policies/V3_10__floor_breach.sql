-- a policy that falls below its floor, now or from a day on; at most one a policy is not over
create sequence floor_breach_seq increment by 50;
create table floor_breach (
    id bigint primary key,
    revision bigint not null,
    policy varchar(60) not null,
    version integer not null,
    floor varchar(60) not null,
    floor_version integer not null,
    fact_day date,
    breaks_at timestamp with time zone not null,
    status varchar(10) not null,
    found_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ended_by varchar(254),
    note text,
    -- the policy while it is still so
    current_policy varchar(60),
    constraint floor_breach_current unique (current_policy)
);
create index floor_breach_by_policy on floor_breach (policy, id);
