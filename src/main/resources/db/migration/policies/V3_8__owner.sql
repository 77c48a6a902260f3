-- the officer who answers for a policy; a policy without a row has none
create table policy_owner (
    policy varchar(60) primary key,
    email varchar(254) not null,
    assigned_at timestamp with time zone not null,
    assigned_by varchar(254) not null
);
