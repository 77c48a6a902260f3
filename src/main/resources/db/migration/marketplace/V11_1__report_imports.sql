-- numbers that people read, so they have no gaps by design
create sequence report_import_seq start with 1 increment by 1;

create table report_import (
    id bigint primary key,
    version integer not null,
    seller_id varchar(40) not null,
    marketplace varchar(2) not null,
    document_id bigint not null,
    file_name varchar(200) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    channel varchar(10) not null,
    received_at timestamp with time zone not null,
    received_by varchar(254) not null,
    status varchar(10) not null,
    report_format varchar(20),
    charset_name varchar(40),
    rows_done bigint not null,
    bytes_done bigint not null,
    count_new bigint not null,
    count_changed bigint not null,
    count_unchanged bigint not null,
    count_rejected bigint not null,
    notices varchar(4000) not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    reason varchar(60),
    reason_detail varchar(500)
);

create index report_import_by_seller on report_import (seller_id, id);
create index report_import_by_content on report_import (sha256, seller_id);

create sequence import_reject_seq start with 1 increment by 50;

create table import_reject (
    id bigint primary key,
    import_id bigint not null references report_import (id),
    seller_id varchar(40) not null,
    line bigint not null,
    field varchar(100) not null,
    field_value varchar(200) not null,
    reason varchar(60) not null,
    raw_text varchar(4000) not null
);

create index import_reject_by_import on import_reject (import_id, id);

-- which import of a seller is at work; the row's lock lets them run one after another
create table import_lane (
    seller_id varchar(40) primary key,
    import_id bigint
);
