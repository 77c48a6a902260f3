-- One row a conversation with a buyer, one a thing that stands in it, one a person's joining or splitting.
create sequence message_thread_seq start with 1 increment by 50;
create sequence thread_entry_seq start with 1 increment by 50;
create sequence thread_move_seq start with 1 increment by 50;

create table message_thread (
    id            bigint primary key,
    version       integer not null,
    seller_id     varchar(40) not null,
    marketplace   varchar(2) not null,
    alias         varchar(320),
    order_id      varchar(19),
    thread_key    varchar(360),
    subject       varchar(500) not null,
    topic         varchar(500) not null,
    language      varchar(20) not null,
    article       varchar(300),
    undecided     boolean not null,
    waiting_since timestamp with time zone,
    answer_due    timestamp with time zone,
    escalated_at  timestamp with time zone,
    escalated_to  varchar(320),
    last_at       timestamp with time zone not null,
    joined_into   bigint references message_thread (id),
    created_at    timestamp with time zone not null,
    constraint message_thread_of_buyer_and_order unique (seller_id, thread_key)
);
create index message_thread_by_alias on message_thread (seller_id, alias, last_at);
create index message_thread_by_order on message_thread (seller_id, order_id);
create index message_thread_by_due on message_thread (answer_due, id);
create index message_thread_by_last on message_thread (seller_id, last_at, id);

create table thread_move (
    id             bigint primary key,
    version        integer not null,
    seller_id      varchar(40) not null,
    kind           varchar(10) not null,
    from_thread_id bigint not null references message_thread (id),
    to_thread_id   bigint not null references message_thread (id),
    was_undecided  boolean not null,
    moved_by       varchar(120) not null,
    moved_at       timestamp with time zone not null,
    undone_at      timestamp with time zone
);
create index thread_move_by_thread on thread_move (to_thread_id);

create table thread_entry (
    id               bigint primary key,
    version          integer not null,
    thread_id        bigint not null references message_thread (id),
    seller_id        varchar(40) not null,
    kind             varchar(20) not null,
    happened_at      timestamp with time zone not null,
    mail_id          bigint,
    outgoing_id      bigint,
    message_id       varchar(500),
    author           varchar(320),
    reply_to         varchar(320),
    subject          varchar(500),
    words            text not null,
    no_response_link varchar(1000),
    proven           boolean not null,
    settled_by       bigint references thread_entry (id),
    taken_back_at    timestamp with time zone,
    undelivered      varchar(500),
    move_id          bigint references thread_move (id),
    constraint thread_entry_of_mail unique (mail_id)
);
create index thread_entry_by_thread on thread_entry (thread_id, happened_at, id);
create index thread_entry_by_message_id on thread_entry (seller_id, message_id);
create index thread_entry_by_outgoing on thread_entry (outgoing_id);
create index thread_entry_by_move on thread_entry (move_id);
create index thread_entry_by_time on thread_entry (seller_id, kind, happened_at);
