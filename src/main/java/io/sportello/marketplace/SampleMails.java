package io.sportello.marketplace;

import io.sportello.accounts.SellerScope;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.mail.MailChannel;
import io.sportello.mail.MailFile;
import io.sportello.mail.MailImports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Imports made-up mails for the sample sellers, by the way a file in their folder takes. */
@Component
@Order(11)
@ConditionalOnBooleanProperty("sportello.sample")
class SampleMails implements ApplicationRunner {

    /** The made-up server that received them and checked their senders. */
    static final String SERVER = "mx.sportello.example";

    private static final Logger log = LoggerFactory.getLogger(SampleMails.class);

    private final MailImports imports;
    private final Sellers sellers;
    private final SellerScope scope;
    private final Clock clock;

    SampleMails(MailImports imports, Sellers sellers, SellerScope scope, Clock clock) {
        this.imports = imports;
        this.sellers = sellers;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        scope.runAsSystem(() -> {
            if (imports.isEmpty()) {
                SampleReports.SELLERS.forEach(id -> sellers.find(id).ifPresent(this::load));
            }
        });
    }

    private void load(SellerView seller) {
        String name = "messages-" + seller.marketplace() + ".mbox";
        byte[] content = mbox(seller.id(), clock.instant(), seller.zone()).getBytes(StandardCharsets.UTF_8);
        try {
            imports.receive(
                    new MailFile(seller.id(), name, MailChannel.SAMPLE, SERVER), new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.info("Sample mails of {} are being imported", seller.name());
    }

    /** A seller's mails in one file, in the order of their names. */
    static String mbox(String sellerId, Instant now, ZoneId zone) {
        StringBuilder mbox = new StringBuilder();
        try {
            Resource[] mails = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:sample/mail/" + sellerId + "/*.eml");
            Arrays.sort(mails, Comparator.comparing(Resource::getFilename));
            for (Resource mail : mails) {
                String text = new SampleReport(mail.getContentAsString(StandardCharsets.UTF_8)).at(now, zone);
                mbox.append("From sample Thu Jan  1 00:00:00 1970\n")
                        .append(text.replaceAll("(?m)^(>*From )", ">$1"))
                        .append("\n\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mbox.toString();
    }
}
