package io.sportello.mail;

import io.sportello.accounts.Sellers;
import io.sportello.mail.reading.MailReader;
import io.sportello.mail.reading.MboxReader;
import io.sportello.mail.reading.RawMail;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes files of mails in, one mail after another. */
@Service
class StreamedMailImports implements MailImports {

    private static final Logger log = LoggerFactory.getLogger(StreamedMailImports.class);

    private final MailIntake intake;
    private final Sellers sellers;
    private final Clock clock;

    StreamedMailImports(MailIntake intake, Sellers sellers, Clock clock) {
        this.intake = intake;
        this.sellers = sellers;
        this.clock = clock;
    }

    @Override
    public MailImportResult take(String sellerId, InputStream content) throws IOException {
        if (sellers.find(sellerId).isEmpty()) {
            throw new SubjectNotFound("seller " + sellerId);
        }
        MailImportResult result = new MailImportResult(0, 0, 0, 0);
        MboxReader mails = new MboxReader(content);
        for (RawMail raw = mails.next(); raw != null; raw = mails.next()) {
            try (RawMail one = raw) {
                result = result.and(take(sellerId, one));
            }
        }
        return result;
    }

    private MailIntake.Taken take(String sellerId, RawMail raw) {
        try {
            MailOrigin origin = MailOrigin.file(sellerId, MailReader.receivedAt(raw, clock.instant()));
            return intake.take(raw, origin, () -> {});
        } catch (IOException | RuntimeException e) {
            log.error("A mail of a file was not kept", e);
            return null;
        }
    }
}
