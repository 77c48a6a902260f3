create sequence mailbox_seq start with 1 increment by 50;

create table mailbox (
    id bigint primary key,
    version integer not null,
    seller_id varchar(40) not null,
    address varchar(254) not null,
    host varchar(253) not null,
    port integer not null,
    security varchar(10) not null,
    folder varchar(200) not null,
    login varchar(254) not null,
    secret text not null,
    auth_server varchar(253) not null,
    taken_since timestamp with time zone not null,
    smtp_host varchar(253) not null,
    smtp_port integer not null,
    smtp_security varchar(10) not null
);

create index mailbox_by_seller on mailbox (seller_id, id);

-- how far a mailbox was read, which node reads it, and how that goes
create table mailbox_cursor (
    mailbox_id bigint primary key references mailbox (id) on delete cascade,
    uid_validity bigint not null,
    last_uid bigint not null,
    holder varchar(40),
    held_until timestamp with time zone,
    connected boolean not null,
    seen_at timestamp with time zone,
    last_mail_at timestamp with time zone,
    error_key varchar(60),
    error_detail varchar(500)
);

create sequence received_mail_seq start with 1 increment by 1;

create table received_mail (
    id bigint primary key,
    version integer not null,
    seller_id varchar(40) not null,
    mailbox_id bigint,
    uid_validity bigint,
    uid_number bigint,
    document_id bigint not null,
    content_hash varchar(64) not null,
    size_bytes bigint not null,
    auth_server varchar(253) not null,
    received_at timestamp with time zone not null,
    stored_at timestamp with time zone not null,
    state varchar(12) not null,
    attempts integer not null,
    problem varchar(60),
    message_id varchar(998),
    sender varchar(320),
    sender_name varchar(200),
    mail_subject varchar(500),
    automatic boolean not null,
    claimed_by varchar(61),
    claim_kind varchar(40)
);

create unique index received_mail_once on received_mail (seller_id, content_hash);
create unique index received_mail_by_uid on received_mail (mailbox_id, uid_validity, uid_number);
create index received_mail_by_state on received_mail (state, id);

create table received_mail_content (
    mail_id bigint primary key references received_mail (id),
    parsed text not null
);

create sequence outgoing_mail_seq start with 1 increment by 1;

create table outgoing_mail (
    id bigint primary key,
    version integer not null,
    seller_id varchar(40) not null,
    subject varchar(61) not null,
    sender varchar(254) not null,
    recipient varchar(254) not null,
    mail_subject varchar(500) not null,
    body text not null,
    message_id varchar(300) not null,
    in_reply_to varchar(998),
    references_to text not null,
    documents varchar(500) not null,
    idempotency_key varchar(120) not null,
    state varchar(12) not null,
    written_at timestamp with time zone not null,
    written_by varchar(254) not null,
    leaves_at timestamp with time zone not null,
    sending_since timestamp with time zone,
    ended_at timestamp with time zone,
    attempts integer not null,
    announced boolean not null,
    problem varchar(60),
    problem_detail varchar(500)
);

create unique index outgoing_mail_once on outgoing_mail (seller_id, idempotency_key);
create index outgoing_mail_by_state on outgoing_mail (state, id);
create index outgoing_mail_by_subject on outgoing_mail (subject, id);
