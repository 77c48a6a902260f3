create sequence document_seq start with 1 increment by 50;

create table document (
    id bigint primary key,
    subject varchar(61) not null,
    seller_id varchar(40) not null,
    file_name varchar(200) not null,
    media_type varchar(60) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(254) not null
);

create index document_by_subject on document (subject, id);

create table document_chunk (
    document_id bigint not null references document (id),
    seq integer not null,
    bytes bytea not null,
    primary key (document_id, seq)
);
