package io.sportello.notices;

import io.sportello.accounts.People;
import io.sportello.accounts.Reader;
import io.sportello.navigation.PublicAddress;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where features tell somebody of what can't wait: on the devices they have chosen, and by mail who has chosen none. */
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
    private final ObjectProvider<NoticeMail> mail;
    private final PublicAddress address;
    private final Clock clock;

    Alarms(
            PushDevices devices,
            NoticeRows notices,
            People people,
            Workflow workflow,
            MessageSource messages,
            ObjectProvider<NoticeMail> mail,
            PublicAddress address,
            Clock clock) {
        this.devices = devices;
        this.notices = notices;
        this.people = people;
        this.workflow = workflow;
        this.messages = messages;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Tells a person, in the caller's transaction, on every device of theirs, and by mail where there is none; a notice leaves
     * after the commit. Nothing happens for who may not sign in any more.
     *
     * @param who the stable name
     */
    public void tell(String who, Alarm alarm) {
        people.find(who).ifPresent(reader -> tell(who, alarm, said(alarm, reader), reader));
    }

    private void tell(String who, Alarm alarm, Words words, Reader reader) {
        List<PushDevice> own = devices.of(who);
        own.forEach(device -> write(device.id(), words, alarm));
        if (own.isEmpty() && alarm.sellerId() != null) {
            String where =
                    messages.getMessage("notices.mail.where", new Object[] {address.of(alarm.path())}, reader.locale());
            String text = words.text() + "\n\n" + where;
            mail.ifAvailable(post -> post.send(alarm.sellerId(), who, words.title(), text, alarm.key()));
        }
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
        Alarm trial = new Alarm("trial", subject, 1, null, "/profile/devices", "trial-" + clock.millis(), null);
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
