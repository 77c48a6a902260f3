package io.sportello.messages;

import io.sportello.messages.rules.KnownNumber;
import io.sportello.messages.rules.OutgoingText;
import io.sportello.messages.rules.OwnHost;
import io.sportello.messages.rules.Phrases;
import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Holds what somebody writes to a buyer against the marketplace's guidelines. */
@Service
public class OutgoingGuidelines {

    private static final List<String> TOPICS = List.of("marketing", "reviews", "phone-words", "number-words");
    private static final String HOSTS = "own-hosts";
    private static final String ENDINGS = "link-endings";

    private final Policies policies;
    private final Guardrails guardrails;

    OutgoingGuidelines(Policies policies, Guardrails guardrails) {
        this.policies = policies;
        this.guardrails = guardrails;
    }

    /**
     * What speaks against a text, the worst first; empty when nothing does.
     *
     * @param language what it is written in
     * @param numbers the case's own numbers: its order, parcels, invoice
     */
    public List<Finding> check(String text, Locale language, Collection<String> numbers) {
        OutgoingScanner scanner = new OutgoingScanner(phrases(language, ENDINGS).words());
        List<Object> facts = new ArrayList<>(scanner.scan(text));
        facts.add(new OutgoingText(text));
        phrases(language, HOSTS).words().forEach(domain -> facts.add(new OwnHost(domain)));
        numbers.forEach(number -> facts.add(new KnownNumber(number.replaceAll("\\D", ""))));
        TOPICS.forEach(topic -> facts.add(phrases(language, topic)));
        return guardrails.check("outgoing-guidelines", facts).stream()
                .map(violation -> new Finding(
                        violation.floor().toString(),
                        violation.output().equals("BLOCK"),
                        violation.value().toString(),
                        violation.guardrail(),
                        violation.source()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Finding::blocks)
                        .reversed()
                        .thenComparing(Finding::topic))
                .toList();
    }

    private Phrases phrases(Locale language, String topic) {
        Decision words = policies.preview(
                Question.of("outgoing-words", null, null, Map.of("language", language.getLanguage(), "topic", topic)));
        FiredRow row = words.rows().get(0);
        return new Phrases(topic, words.text("severity"), split(words.text("phrases")), row.row(), row.source());
    }

    private static Set<String> split(String phrases) {
        return Stream.of(phrases.split("\\|"))
                .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
