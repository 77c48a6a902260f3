-- when somebody of the staff is away, and who works instead
create sequence absence_seq increment by 50;
create table absence (
    id            bigint primary key,
    user_id       bigint not null references app_user (id),
    first_day     date not null,
    last_day      date not null,
    substitute_id bigint references app_user (id),
    created       timestamp with time zone not null
);
create index absence_by_user on absence (user_id, last_day);
create index absence_by_last_day on absence (last_day);
