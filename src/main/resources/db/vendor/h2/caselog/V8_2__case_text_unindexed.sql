-- texts that the search index beside the database does not hold yet
create table case_text_unindexed (
    id           bigint generated always as identity,
    subject      varchar(61) not null,
    part         varchar(60) not null,
    constraint case_text_unindexed_pk primary key (id)
);
