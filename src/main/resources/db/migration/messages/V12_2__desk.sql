-- What people do at a thread beside answering: drafts, internal notes, files, and who is looking.
alter table message_thread add column excerpt varchar(200);

create table thread_entry_file (
    entry_id    bigint not null references thread_entry (id),
    mail_number integer,
    document_id bigint,
    name        varchar(255) not null,
    size        bigint not null
);
create index thread_entry_file_by_entry on thread_entry_file (entry_id);

create sequence thread_draft_seq start with 1 increment by 50;
create table thread_draft (
    id        bigint primary key,
    version   integer not null,
    thread_id bigint not null references message_thread (id),
    seller_id varchar(40) not null,
    author    varchar(320) not null,
    words     text not null,
    saved_at  timestamp with time zone not null,
    constraint thread_draft_of_author unique (thread_id, author)
);
create table thread_draft_file (
    draft_id    bigint not null references thread_draft (id),
    document_id bigint not null,
    constraint thread_draft_file_once unique (draft_id, document_id)
);

create table thread_presence (
    thread_id bigint not null references message_thread (id),
    watcher   varchar(320) not null,
    seen_at   timestamp with time zone not null,
    typed_at  timestamp with time zone,
    primary key (thread_id, watcher)
);
