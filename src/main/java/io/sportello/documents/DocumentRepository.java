package io.sportello.documents;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored files' facts, filtered by seller. */
interface DocumentRepository extends JpaRepository<Document, Long> {

    List<Document> findBySubjectAndTakenBackAtIsNullOrderById(String subject);
}
