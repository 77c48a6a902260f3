-- files that whoever stored them took back: nobody finds them, and their content stays as the journal's proof
alter table document add column taken_back_at timestamp with time zone;
