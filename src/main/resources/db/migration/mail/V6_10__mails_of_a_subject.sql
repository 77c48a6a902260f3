create index received_mail_by_claim on received_mail (claimed_by, id);
