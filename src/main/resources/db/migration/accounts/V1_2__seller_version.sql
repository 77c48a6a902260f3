-- Administrators can change a seller; two of them at the same time must not overwrite each other unseen.
alter table seller add column version bigint default 0 not null;
