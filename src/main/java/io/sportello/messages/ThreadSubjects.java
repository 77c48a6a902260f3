package io.sportello.messages;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a thread. */
@Component
@Transactional(readOnly = true)
class ThreadSubjects implements SubjectKind {

    private static final int LONGEST_TITLE = 200;

    private final MessageThreads threads;

    ThreadSubjects(MessageThreads threads) {
        this.threads = threads;
    }

    @Override
    public String kind() {
        return MessageThread.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        MessageThread found = threads.of(subject);
        return new SubjectFacts(
                        subject,
                        found.sellerId(),
                        found.marketplace(),
                        ThreadEntry.cut(found.article() == null ? found.subject() : found.article(), LONGEST_TITLE),
                        found.orderId(),
                        null,
                        null,
                        "/messages/" + found.number())
                .from(found.alias());
    }

    @Override
    public List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return threads
                .findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(
                        sellerId, orderId, Limit.of(MOST_OF_ORDER))
                .stream()
                .map(found -> new RelatedSubject(
                        facts(found.subjectName()),
                        icon(),
                        found.waits() ? "messages.status.waiting" : "messages.status.answered",
                        found.waits(),
                        found.answerDue()))
                .toList();
    }

    @Override
    public String icon() {
        return "message";
    }
}
