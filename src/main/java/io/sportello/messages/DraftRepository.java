package io.sportello.messages;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the replies that people have begun. */
interface DraftRepository extends JpaRepository<ThreadDraft, Long> {

    Optional<ThreadDraft> findByThreadIdAndAuthor(long threadId, String author);

    List<ThreadDraft> findByThreadIdAndAuthorNotOrderBySavedAtDesc(long threadId, String author);
}
