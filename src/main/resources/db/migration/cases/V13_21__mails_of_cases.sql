-- When a mail brought a waiting case back to work, and when the marketplace would have been asked again otherwise.
alter table case_entry add column woke_at timestamp with time zone;
alter table case_entry add column follow_up_before timestamp with time zone;
