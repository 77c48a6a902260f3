update document set staff_only = true where id in (select document_id from thread_draft_file)
    and id not in (select document_id from thread_entry_file where document_id is not null);
