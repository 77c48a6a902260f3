-- What a mail that nobody took may be about, as a feature thinks.
alter table received_mail add column suggested varchar(61);
