-- when a seller's house works; minutes of the day, 1440 is its end
create table house_hours (
    seller_id  varchar(40) primary key,
    version    integer not null,
    zone       varchar(60) not null,
    country    varchar(2) not null,
    region     varchar(20) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(254) not null
);

create table house_hours_day (
    seller_id varchar(40) not null references house_hours (seller_id),
    weekday   varchar(10) not null,
    opens     integer not null,
    closes    integer not null,
    constraint house_hours_day_pk primary key (seller_id, weekday)
);
