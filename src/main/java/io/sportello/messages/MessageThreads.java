package io.sportello.messages;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Keeps the threads; every query is scoped by the accounts room's seller filter. */
interface MessageThreads extends JpaRepository<MessageThread, Long>, JpaSpecificationExecutor<MessageThread> {

    List<MessageThread> findBySellerIdAndAliasAndJoinedIntoIsNullOrderByLastAtDesc(
            String sellerId, String alias, Limit limit);

    List<MessageThread> findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(
            String sellerId, String orderId, Limit limit);

    List<MessageThread> findBySellerIdAndIdIn(String sellerId, Collection<Long> ids);

    long countByWaitingSinceIsNotNull();

    long countByUndecidedTrue();

    /** The thread with this number, or {@link SubjectNotFound}. */
    default MessageThread byNumber(String number) {
        return MessageThread.idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(MessageThread.KIND + "/" + number));
    }

    /** The thread a subject names, or {@link SubjectNotFound}. */
    default MessageThread of(Subject subject) {
        return byNumber(subject.id());
    }
}
