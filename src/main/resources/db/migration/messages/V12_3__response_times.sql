-- when each of a buyer's messages has to be answered, and when a reply left the house
alter table thread_entry add column answer_due timestamp with time zone;
alter table thread_entry add column left_at timestamp with time zone;

-- from when on a thread that waits is about to be late
alter table message_thread add column warn_from timestamp with time zone;
create index message_thread_by_warning on message_thread (warn_from, seller_id);
create index message_thread_by_wait on message_thread (seller_id, answer_due, warn_from);

-- what is replied again and again; without a seller it is the house's, and every seller's staff may use it
create sequence canned_reply_seq start with 1 increment by 50;
create table canned_reply (
    id          bigint primary key,
    version     integer not null,
    seller_id   varchar(40),
    language    varchar(2) not null,
    title       varchar(100) not null,
    words       varchar(4000) not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(254) not null,
    removed_at  timestamp with time zone
);
create index canned_reply_by_seller on canned_reply (seller_id, language, title);
