-- how far the subjects from before the case log were put into it
create table case_fill (
    kind         varchar(20) not null,
    last_number  bigint default 0 not null,
    finished     boolean default false not null,
    constraint case_fill_pk primary key (kind)
);
