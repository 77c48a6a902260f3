package io.sportello.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.messages.Placement.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever mails claim: two buyers never share a thread, and neither do two orders. */
class PlacementProperties {

    /** A mail of a buyer, or of nobody, about one of the buyer's orders, claiming to follow any mails at all. */
    record Mail(int number, Integer buyer, String orderId, List<Integer> references, String subject) {

        String alias() {
            return buyer == null ? null : "buyer" + buyer + "@marketplace.example";
        }

        Incoming incoming() {
            Set<String> claimed = new HashSet<>();
            references.forEach(reference -> claimed.add("<" + reference + ">"));
            return new Incoming(alias(), orderId, claimed, Topics.of(subject));
        }
    }

    /** A thread, kept in memory. */
    private static final class Pile {
        private final long id;
        private final List<Mail> mails = new ArrayList<>();

        Pile(long id) {
            this.id = id;
        }

        KnownThread known() {
            Set<String> ids = new HashSet<>();
            // half of the mails carry the same Message-ID as another
            mails.forEach(mail -> ids.add("<" + mail.number() / 2 + ">"));
            String order = mails.stream()
                    .map(Mail::orderId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            Mail first = mails.get(0);
            return new KnownThread(id, first.alias(), order, ids, Topics.of(first.subject()));
        }
    }

    @Property(tries = 2_000)
    void noThreadHoldsTwoBuyersOrTwoOrders(@ForAll("mails") List<Mail> mails) {
        List<Pile> piles = new ArrayList<>();
        for (Mail mail : mails) {
            Placement place = Placement.of(
                    mail.incoming(), piles.stream().map(Pile::known).toList());
            Pile pile = place instanceof Join join ? piles.get((int) join.threadId()) : new Pile(piles.size());
            if (pile.mails.isEmpty()) {
                piles.add(pile);
            }
            pile.mails.add(mail);
        }

        assertThat(piles).allSatisfy(pile -> {
            assertThat(pile.mails.stream().map(Mail::buyer).distinct().count()).isEqualTo(1);
            assertThat(pile.mails.stream()
                            .map(Mail::orderId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count())
                    .isLessThanOrEqualTo(1);
            if (pile.mails.get(0).buyer() == null) {
                assertThat(pile.mails).hasSize(1);
            }
        });
    }

    @Provide
    Arbitrary<List<Mail>> mails() {
        Arbitrary<Integer> buyers = Arbitraries.integers().between(1, 3).injectNull(0.15);
        Arbitrary<Integer> orders = Arbitraries.integers().between(1, 2).injectNull(0.4);
        Arbitrary<List<Integer>> references =
                Arbitraries.integers().between(0, 10).list().ofMaxSize(3);
        Arbitrary<String> subjects = Arbitraries.of("Inquiry", "Re: inquiry", "AW: Re: Inquiry", "Other");
        return Combinators.combine(buyers, orders, references, subjects)
                .as(PlacementProperties::mail)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(PlacementProperties::numbered);
    }

    /** An order is one buyer's; who has no alias may name anybody's. */
    private static Mail mail(Integer buyer, Integer order, List<Integer> references, String subject) {
        String orderId = order == null ? null : "404-000000" + (buyer == null ? 1 : buyer) + "-000000" + order;
        return new Mail(0, buyer, orderId, references, subject);
    }

    private static List<Mail> numbered(List<Mail> mails) {
        List<Mail> numbered = new ArrayList<>();
        for (Mail mail : mails) {
            numbered.add(new Mail(numbered.size(), mail.buyer(), mail.orderId(), mail.references(), mail.subject()));
        }
        return numbered;
    }
}
