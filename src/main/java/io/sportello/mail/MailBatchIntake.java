package io.sportello.mail;

import io.sportello.mail.reading.RawMail;
import io.sportello.workflow.JobWork;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Gets a batch of a file's mails in whatever single mails do: kept in one transaction, offered in another. Where that goes
 * wrong, each mail is kept and offered by itself, so that a bad one stops no other.
 */
@Component
class MailBatchIntake {

    private static final Logger log = LoggerFactory.getLogger(MailBatchIntake.class);

    private final MailImportSteps steps;
    private final MailDelivery delivery;
    private final MailIntake single;

    MailBatchIntake(MailImportSteps steps, MailDelivery delivery, MailIntake single) {
        this.steps = steps;
        this.delivery = delivery;
        this.single = single;
    }

    /** @param at where the import stands; the batch begins there */
    void take(MailImportPosition at, MailBatch batch) throws IOException {
        offer(keep(at, batch));
    }

    private Map<Long, RawMail> keep(MailImportPosition at, MailBatch batch) throws IOException {
        try {
            return steps.keep(at, batch);
        } catch (Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            if (isTrouble(e)) {
                throw e;
            }
            log.warn("The mails of import {} from byte {} are kept one by one", at.id(), at.bytes(), e);
            return oneByOne(at, batch);
        }
    }

    private Map<Long, RawMail> oneByOne(MailImportPosition from, MailBatch batch) throws IOException {
        Map<Long, RawMail> kept = new LinkedHashMap<>();
        MailImportPosition at = from;
        for (int i = 0; i < batch.mails().size(); i++) {
            MailBatch one = batch.only(i);
            kept.putAll(keepOne(at, one));
            at = at.at(one.end());
        }
        return kept;
    }

    private Map<Long, RawMail> keepOne(MailImportPosition at, MailBatch one) throws IOException {
        try {
            return twice(at, one);
        } catch (Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            if (isTrouble(e)) {
                throw e;
            }
            log.error("The mail of import {} at byte {} was not kept", at.id(), at.bytes(), e);
            steps.skip(at, one.end());
            return Map.of();
        }
    }

    private Map<Long, RawMail> twice(MailImportPosition at, MailBatch one) throws IOException {
        try {
            return steps.keep(at, one);
        } catch (DataIntegrityViolationException sameMoment) {
            // the second look finds what a mailbox has just brought
            return steps.keep(at, one);
        }
    }

    private void offer(Map<Long, RawMail> kept) {
        if (kept.isEmpty()) {
            return;
        }
        try {
            delivery.deliverAll(kept);
        } catch (IOException | RuntimeException e) {
            log.warn("{} mails of a file are offered one by one", kept.size(), e);
            kept.forEach(single::offer);
        }
    }

    private static boolean isTrouble(RuntimeException e) {
        return JobWork.isPassing(e);
    }
}
