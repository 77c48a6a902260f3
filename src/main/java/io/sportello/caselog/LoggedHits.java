package io.sportello.caselog;

import io.sportello.navigation.Hit;
import io.sportello.navigation.HitSource;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds whatever has a line in the case log: by its number, else by its order, its title and what was said in it. */
@Component
@Order(1)
class LoggedHits implements HitSource {

    private final CaseLogQueries log;
    private final List<LoggedSubjects> logged;
    private final ObjectProvider<SubjectKind> kinds;

    LoggedHits(CaseLogQueries log, List<LoggedSubjects> logged, ObjectProvider<SubjectKind> kinds) {
        this.log = log;
        this.logged = logged;
        this.kinds = kinds;
    }

    @Override
    public List<Hit> hits(String text, String seller, int most) {
        Map<String, String> icons = kinds.stream().collect(Collectors.toMap(SubjectKind::kind, SubjectKind::icon));
        List<CaseLine> named =
                log.named(text, logged.stream().map(LoggedSubjects::kind).toList());
        Stream<CaseLine> worded = named.isEmpty()
                ? log.find(new LogQuery(LogView.ALL, seller, null, null, text, null, most)).items().stream()
                        .map(LogHit::line)
                : Stream.empty();
        return Stream.concat(named.stream(), worded)
                .map(line -> hit(line, icons))
                .toList();
    }

    private static Hit hit(CaseLine line, Map<String, String> icons) {
        return new Hit(
                line.subject().id() + " · " + line.title(),
                line.orderId() == null ? "" : line.orderId(),
                line.sellerId(),
                line.path(),
                icons.getOrDefault(line.subject().kind(), "folder"));
    }
}
