package io.sportello.messages;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps the threads; every query is scoped by the accounts room's seller filter. */
interface MessageThreads extends JpaRepository<MessageThread, Long>, JpaSpecificationExecutor<MessageThread> {

    List<MessageThread> findByIdGreaterThanOrderById(long id, Limit limit);

    List<MessageThread> findBySellerIdAndAliasAndJoinedIntoIsNullOrderByLastAtDesc(
            String sellerId, String alias, Limit limit);

    List<MessageThread> findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(
            String sellerId, String orderId, Limit limit);

    List<MessageThread> findBySellerIdAndIdIn(String sellerId, Collection<Long> ids);

    /** Threads that nobody else can change until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from MessageThread t where t.id in :ids order by t.id")
    List<MessageThread> hold(Collection<Long> ids);

    long countByWaitingSinceIsNotNull();

    long countByUndecidedTrue();

    /** The thread with this number, or {@link SubjectNotFound}. */
    default MessageThread byNumber(String number) {
        return MessageThread.NUMBERS
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(MessageThread.KIND + "/" + number));
    }

    /** The thread a subject names, or {@link SubjectNotFound}. */
    default MessageThread of(Subject subject) {
        return MessageThread.NUMBERS
                .idOf(subject.id())
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(subject.toString()));
    }
}
