-- the read model of the work list; is_open leads the indexes, so that finished tasks never slow the open ones down
create table task_item (
    task_id varchar(64) primary key,
    subject varchar(61) not null,
    seller_id varchar(40) not null,
    marketplace varchar(10) not null,
    process_key varchar(100) not null,
    task_key varchar(100) not null,
    title varchar(200) not null,
    order_id varchar(60),
    amount numeric(12,2),
    currency varchar(3),
    candidate_group varchar(60),
    assignee varchar(254),
    priority integer not null,
    due timestamp with time zone,
    due_order timestamp with time zone not null,
    created_at timestamp with time zone not null,
    is_open boolean not null,
    completed_at timestamp with time zone,
    completed_by varchar(254),
    version bigint not null
);

create index task_item_by_due on task_item (is_open, due_order, task_id);
create index task_item_by_group on task_item (is_open, candidate_group, due_order, task_id);
create index task_item_by_assignee on task_item (is_open, assignee, due_order, task_id);
create index task_item_by_seller on task_item (is_open, seller_id, due_order, task_id);
create index task_item_by_completion on task_item (is_open, completed_at, task_id);
create index task_item_by_subject on task_item (subject, created_at);

create table task_draft (
    task_id varchar(64) not null,
    author varchar(254) not null,
    seller_id varchar(40) not null,
    answers varchar(200000) not null,
    saved_at timestamp with time zone not null,
    version bigint not null,
    primary key (task_id, author)
);
