update document set staff_only = true where subject like 'mail-import/%';

update document set staff_only = true where id in (select document_id from received_mail where state <> 'CLAIMED');
