-- what is overdue is found over message_thread_by_due; an index that knows what was escalated costs each escalation more
-- than it can save a sweep
drop index message_thread_unescalated;
