package io.sportello.cases;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out what a page is about from which somebody opens a case, by asking every feature. */
@Component
public class CaseAbout {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final ObjectProvider<SubjectKind> kinds;

    CaseAbout(ObjectProvider<SubjectKind> kinds) {
        this.kinds = kinds;
    }

    /**
     * What the page shows; empty when it is about nothing that the current user may see. To be called outside a transaction,
     * since a feature that knows nothing of it would end one.
     *
     * @param path the page's path, such as {@code /returns/R-1042}
     */
    public Optional<SubjectFacts> find(String path) {
        String number = path.substring(path.lastIndexOf('/') + 1);
        if (!path.startsWith("/") || !NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return kinds.orderedStream()
                .flatMap(kind -> facts(kind, number).stream())
                .filter(facts -> path.equals(facts.path()))
                .findFirst();
    }

    /** The page of a subject; empty when it may not be seen. */
    public Optional<SubjectFacts> of(Subject subject) {
        return kinds.orderedStream()
                .filter(kind -> kind.kind().equals(subject.kind()))
                .flatMap(kind -> facts(kind, subject.id()).stream())
                .findFirst();
    }

    private static Optional<SubjectFacts> facts(SubjectKind kind, String number) {
        try {
            return Optional.of(kind.facts(new Subject(kind.kind(), number)));
        } catch (SubjectNotFound | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
