package io.sportello.marketplace;

import io.sportello.accounts.SellerScope;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports made-up reports for the sample sellers, by the way a user's upload takes. */
@Component
@Order(10)
@ConditionalOnBooleanProperty("sportello.sample")
class SampleReports implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleReports.class);
    static final List<String> SELLERS = List.of("bottega-aurora", "nordlicht-audio");

    private final ReportImports imports;
    private final Sellers sellers;
    private final SellerScope scope;
    private final Clock clock;

    SampleReports(ReportImports imports, Sellers sellers, SellerScope scope, Clock clock) {
        this.imports = imports;
        this.sellers = sellers;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        scope.runAsSystem(() -> {
            if (imports.isEmpty()) {
                SELLERS.forEach(id -> sellers.find(id).ifPresent(this::load));
            }
        });
    }

    private void load(SellerView seller) {
        for (String format : List.of("xml", "tsv", "feedback.tsv")) {
            String text = template(seller.id() + "." + format).at(clock.instant(), seller.zone());
            String kind = format.startsWith("feedback") ? "" : "returns-";
            receive(seller, kind + seller.marketplace() + "." + format, text);
        }
        SampleHealth.weekly(text(seller.id() + ".json"), clock.instant(), seller.zone())
                .forEach(text -> receive(seller, "performance-" + seller.marketplace() + ".json", text));
        log.info("Sample reports of {} are being imported", seller.name());
    }

    private void receive(SellerView seller, String name, String text) {
        try {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            imports.receive(seller.id(), seller.marketplace(), name, new ByteArrayInputStream(content), Channel.SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SampleReport template(String name) {
        return new SampleReport(text(name));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("sample/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
