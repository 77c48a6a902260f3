package io.sportello.notices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** Sends a notice, in the transaction of the engine's job: should it be sent twice, the device shows it once. */
@Service
@Transactional
public class NoticeSending {

    private static final Logger log = LoggerFactory.getLogger(NoticeSending.class);

    private final NoticeRows notices;
    private final PushDevices devices;
    private final PushTransport transport;
    private final JsonMapper json;
    private final Clock clock;

    NoticeSending(NoticeRows notices, PushDevices devices, PushTransport transport, JsonMapper json, Clock clock) {
        this.notices = notices;
        this.devices = devices;
        this.transport = transport;
        this.json = json;
        this.clock = clock;
    }

    /** What the worker of the device's browser reads; the tag lets it show a repeated notice once. */
    private record Payload(String title, String body, String path, String tag) {}

    /**
     * Sends it, unless it has left, came too late or its device is gone.
     *
     * @throws NoticeNotTaken when it was not taken this time
     */
    public void send(long id) {
        Instant now = clock.instant();
        notices.waiting(id)
                .filter(notice -> notice.expires().isAfter(now))
                .ifPresent(notice -> devices.find(notice.device()).ifPresent(device -> push(notice, device, now)));
    }

    private void push(Notice notice, PushDevice device, Instant now) {
        String tag = DigestUtils.md5DigestAsHex(notice.key().getBytes(StandardCharsets.UTF_8));
        Payload payload = new Payload(notice.title(), notice.body(), notice.path(), tag);
        try {
            byte[] text = json.writeValueAsBytes(payload);
            if (transport.push(device, text, tag, Duration.between(now, notice.expires()))) {
                notices.left(notice.id(), now);
            } else {
                log.info("The device {} of {} is gone", device.id(), device.owner());
                devices.forget(device.id());
            }
        } catch (DeviceRefused e) {
            log.warn("The device {} of {} has an address that is not allowed any more", device.id(), device.owner());
            devices.forget(device.id());
        } catch (IOException | GeneralSecurityException e) {
            throw new NoticeNotTaken(notice.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoticeNotTaken(notice.id(), e);
        }
    }
}
