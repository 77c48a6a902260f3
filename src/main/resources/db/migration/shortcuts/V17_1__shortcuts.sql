-- what a person changed: no keys means that the action has none, and the row of the action "every" silences all of them
create table shortcut (
    user_email varchar(254) not null references app_user (email),
    action     varchar(40) not null,
    chosen     varchar(40) not null,
    primary key (user_email, action)
);
