package io.sportello.messages;

import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.LoggedSubjects;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All threads, for the case log. */
@Component
class LoggedThreads implements LoggedSubjects {

    private final MessageThreads threads;

    LoggedThreads(MessageThreads threads) {
        this.threads = threads;
    }

    @Override
    public String kind() {
        return MessageThread.KIND;
    }

    @Override
    public boolean any() {
        return threads.count() > 0;
    }

    @Override
    public List<LoggedSubject> after(long number, int most) {
        return threads.findByIdGreaterThanOrderById(number, Limit.of(most)).stream()
                .map(ThreadLog::logged)
                .toList();
    }
}
