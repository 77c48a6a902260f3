-- files of mails taken in; the numbers are read by people, so they have no gaps by design
create sequence mail_import_seq start with 1 increment by 1;

create table mail_import (
    id bigint primary key,
    version integer not null,
    seller_id varchar(40) not null,
    document_id bigint,
    file_name varchar(200) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    channel varchar(10) not null,
    -- whose findings about the senders an administrator vouches for; empty: nobody's
    auth_server varchar(253) not null,
    received_at timestamp with time zone not null,
    received_by varchar(254) not null,
    status varchar(10) not null,
    bytes_done bigint not null,
    count_fresh bigint not null,
    count_known bigint not null,
    count_failed bigint not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    reason varchar(60),
    reason_detail varchar(500)
);

create index mail_import_by_seller on mail_import (seller_id, id);
create index mail_import_by_content on mail_import (sha256, seller_id);

alter table received_mail add column import_id bigint;
create index received_mail_by_import on received_mail (import_id, id);

-- what a feature found a mail to be: the marketplace's number it names, and the reasons, a line each
alter table received_mail add column reference varchar(60);
alter table received_mail add column findings varchar(2000) default '' not null;
create index received_mail_by_kind on received_mail (claim_kind, id);
create index received_mail_by_reference on received_mail (seller_id, reference);
