-- files that sellers don't find
alter table document add column staff_only boolean default false not null;
