package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.mail.MailImports;
import io.sportello.mail.MailState;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.messages.EntryView;
import io.sportello.messages.ThreadPage;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadQuery;
import io.sportello.messages.ThreadView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The made-up mails of the sample mode, through the real pipeline: imported, sorted, and together in threads. */
@SportelloTest
class MailSortingTests {

    @Autowired
    MailImports imports;

    @Autowired
    Mails mails;

    @Autowired
    ThreadQueries threads;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aSellersMails() throws IOException {
        sellers.twoSellers();
        importAll(SellerFixture.AURORA);
        importAll(SellerFixture.NORDLICHT);
    }

    @Test
    void buyersMessagesBecomeThreadsAndTheRestWaitsForAPerson() {
        List<ThreadView> waiting = waiting(SellerFixture.AURORA, "404-6967591-4737842");
        assertThat(waiting).singleElement().satisfies(thread -> {
            List<EntryView> entries = As.support(() -> threads.entries(thread.subject()));
            assertThat(entries).hasSize(2);
            assertThat(entries.get(0).words())
                    .startsWith("Buongiorno,\nil pacco")
                    .endsWith("Grazie");
            assertThat(entries.get(1).words()).startsWith("Ancora niente.");
            assertThat(thread.article()).isEqualTo("Macinapepe in noce");
        });
        assertThat(waiting(SellerFixture.AURORA, "402-8436474-6462890")).hasSize(1);
        assertThat(waiting(SellerFixture.NORDLICHT, "303-4520484-4535107"))
                .singleElement()
                .satisfies(thread -> assertThat(thread.marketplace()).isEqualTo("GB"));
        assertThat(waiting(SellerFixture.NORDLICHT, "303-4391377-1336915"))
                .singleElement()
                .satisfies(thread -> assertThat(As.support(() -> threads.entries(thread.subject()))
                                .get(0)
                                .words())
                        .contains("---------- Danke ----------"));

        assertThat(As.system(() -> mails.in(MailState.TRIAGE, Long.MAX_VALUE, 200)))
                .extracting(MailView::subject)
                .contains(
                        "rimborso 24.50 EUR avviato - ordine 404-6967591-4737842",
                        "Richiesta di rimborso ricevuta per l'ordine 403-7681641-9174879");
    }

    private List<ThreadView> waiting(String seller, String order) {
        ThreadPage page = As.support(() -> threads.find(new ThreadQuery(true, false, seller, null, order, null, 50)));
        return page.items();
    }

    private void importAll(String seller) throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:sample/mail/" + seller + "/*.eml")) {
            String template = file.getContentAsString(StandardCharsets.UTF_8);
            String mail = new SampleReport(template).at(clock.instant(), ZoneId.of("Europe/Rome"));
            As.system(() -> imports.take(seller, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
