package io.sportello.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Hands files of mails in and works them off at once, in the test's thread; a bean of every test context. */
@Component
public class MailDrop {

    private final MailImports imports;
    private final MailImportRuns runs;

    MailDrop(MailImports imports, MailImportRuns runs) {
        this.imports = imports;
        this.runs = runs;
    }

    /** Nobody vouches for the file. */
    public MailImportResult take(String sellerId, byte[] content) throws IOException {
        return take(sellerId, content, "");
    }

    /** @param authServer whose findings about the senders count */
    public MailImportResult take(String sellerId, byte[] content, String authServer) throws IOException {
        MailFile file = new MailFile(sellerId, "mails.mbox", MailChannel.SAMPLE, authServer);
        long id = imports.receive(file, new ByteArrayInputStream(content)).id();
        while (runs.run(id) == MailImportRuns.Outcome.MORE) {
            // to its end
        }
        return imports.get(id).counts();
    }
}
