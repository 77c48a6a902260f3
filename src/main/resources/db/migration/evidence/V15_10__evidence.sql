create sequence evidence_proof_seq start with 1 increment by 50;

-- files that people added because the checklist missed them
create table evidence_proof (
    id bigint primary key,
    version integer not null,
    subject varchar(61) not null,
    seller_id varchar(40) not null,
    item varchar(20) not null,
    document_id bigint not null references document (id),
    note varchar(500) not null,
    added_at timestamp(6) with time zone not null
);

create index evidence_proof_by_subject on evidence_proof (subject, id);
