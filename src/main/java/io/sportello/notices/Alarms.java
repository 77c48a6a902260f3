package io.sportello.notices;

import io.sportello.accounts.People;
import io.sportello.accounts.Reader;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where features tell somebody of what can't wait; nothing happens for who has chosen no device. */
@Service
@Transactional
public class Alarms {

    /** Who switches a telephone on a day later reads it in the work list. */
    static final Duration USEFUL = Duration.ofHours(24);

    private static final Duration KEPT = Duration.ofDays(7);

    private final PushDevices devices;
    private final NoticeRows notices;
    private final People people;
    private final Workflow workflow;
    private final MessageSource messages;
    private final Clock clock;

    Alarms(
            PushDevices devices,
            NoticeRows notices,
            People people,
            Workflow workflow,
            MessageSource messages,
            Clock clock) {
        this.devices = devices;
        this.notices = notices;
        this.people = people;
        this.workflow = workflow;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells a person, in the caller's transaction, on every device of theirs; a notice leaves after the commit.
     *
     * @param who the stable name
     */
    public void tell(String who, Alarm alarm) {
        people.find(who)
                .ifPresent(reader -> devices.of(who).forEach(device -> write(device.id(), said(alarm, reader), alarm)));
    }

    /**
     * Tells one device of somebody of nothing, so that they see that it comes.
     *
     * @throws SubjectNotFound when it is not theirs
     */
    public void tryOut(String who, long id) {
        PushDevice device = devices.of(who).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("device " + id));
        Subject subject = new Subject("device", "D-" + id);
        Alarm trial = new Alarm("trial", subject, 1, null, "/profile/devices", "trial-" + clock.millis());
        people.find(who).ifPresent(reader -> write(device.id(), said(trial, reader), trial));
    }

    private void write(long device, Words words, Alarm alarm) {
        Instant now = clock.instant();
        notices.forget(now.minus(KEPT));
        notices.write(new Notice(0, device, alarm.key(), words.title(), words.text(), alarm.path(), now.plus(USEFUL)))
                .ifPresent(id -> workflow.start("send-notice", new Subject("notice", "N-" + id), Map.of()));
    }

    private record Words(String title, String text) {}

    private Words said(Alarm alarm, Reader reader) {
        String due = alarm.due() == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(reader.locale())
                        .format(alarm.due().atZone(reader.zone()));
        Object[] arguments = {alarm.subject().id(), alarm.count(), due};
        String key = "alarm." + alarm.kind();
        return new Words(
                messages.getMessage(key + ".title", arguments, reader.locale()),
                messages.getMessage(key + ".text", arguments, reader.locale()));
    }
}
