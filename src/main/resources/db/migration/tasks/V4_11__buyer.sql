-- what else waits of the same buyer
create index task_item_by_buyer on task_item (is_open, seller_id, buyer);
