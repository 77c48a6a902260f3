-- when a start of the marketplace's clock is due: nothing pauses that clock, so the moment never changes
alter table clock_event add column due_at timestamp(6) with time zone;
update clock_event set due_at = happened_at + term_millis * interval '0.001' second
    where event_type = 'STARTED' and clock = 'marketplace';
create index clock_event_by_due on clock_event (due_at);
