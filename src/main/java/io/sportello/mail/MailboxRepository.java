package io.sportello.mail;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The mailboxes, filtered by seller. */
interface MailboxRepository extends JpaRepository<Mailbox, Long> {

    List<Mailbox> findAllByOrderById();

    List<Mailbox> findBySellerIdOrderById(String sellerId);
}
