-- What people write in a case before they send it, with the files that go along.
create sequence case_draft_seq start with 1 increment by 50;

create table case_draft (
    id        bigint primary key,
    version   integer not null,
    case_id   bigint not null references support_case (id),
    seller_id varchar(40) not null,
    author    varchar(254) not null,
    kind      varchar(20) not null,
    words     text not null,
    saved_at  timestamp with time zone not null,
    constraint case_draft_of_author unique (case_id, author, kind)
);

create table case_draft_file (
    draft_id    bigint not null references case_draft (id),
    document_id bigint not null,
    name        varchar(255) not null,
    size        bigint not null,
    constraint case_draft_file_once unique (draft_id, document_id)
);
