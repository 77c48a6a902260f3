-- what the team's page counts: open tasks by team, seller and process, and how finished ones ended
create index task_item_by_team on task_item
    (is_open, candidate_group, seller_id, process_key, due_order, assignee, snoozed_until);
create index task_item_by_end on task_item
    (is_open, completed_at, candidate_group, seller_id, process_key, completed_by, due_order);
