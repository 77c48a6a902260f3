package io.sportello.mail;

import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A feature that takes mails whose subject says so, fails when it says so, and remembers what it was told. */
@Component
class MailListener {

    static final String TAKE = "take me";
    static final String FAIL = "fail";

    private final Mails mails;
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

    MailListener(Mails mails) {
        this.mails = mails;
    }

    @EventListener
    void arrived(MailArrived event) {
        heard.add(event);
        String subject = mails.get(event.mailId()).subject();
        if (subject.contains(TAKE)) {
            mails.claim(event.mailId(), new Subject("message", "M-" + event.mailId()), "test");
        }
        if (subject.contains(FAIL)) {
            throw new IllegalStateException("asked to fail");
        }
    }

    @EventListener
    void sent(MailSent event) {
        heard.add(event);
    }

    @EventListener
    void undelivered(MailUndelivered event) {
        heard.add(event);
    }

    @EventListener
    void uncertain(MailUncertain event) {
        heard.add(event);
    }

    <T> List<T> heard(Class<T> type) {
        return List.copyOf(heard).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
