package io.sportello.caselog;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseFixture;
import io.sportello.claims.ClaimFixture;
import io.sportello.claims.ClaimReason;
import io.sportello.claims.ClaimWork;
import io.sportello.claims.Delivery;
import io.sportello.claims.Evidence;
import io.sportello.feedback.FeedbackFixture;
import io.sportello.feedback.FeedbackReplies;
import io.sportello.feedback.FeedbackView;
import io.sportello.messages.MessageFixture;
import io.sportello.performance.HealthFixture;
import io.sportello.performance.NotificationKind;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Subjects of {@link SellerFixture#AURORA} as they were before there was a case log; a bean of every test context. */
@Component
public class LogFixture {

    private final IntakeFixture returns;
    private final MessageFixture messages;
    private final CaseFixture cases;
    private final FeedbackFixture feedback;
    private final FeedbackReplies replies;
    private final ClaimFixture claims;
    private final ClaimWork claimWork;
    private final HealthFixture health;
    private final TextRows texts;
    private final HistoryService history;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;

    LogFixture(
            IntakeFixture returns,
            MessageFixture messages,
            CaseFixture cases,
            FeedbackFixture feedback,
            FeedbackReplies replies,
            ClaimFixture claims,
            ClaimWork claimWork,
            HealthFixture health,
            TextRows texts,
            HistoryService history,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.returns = returns;
        this.messages = messages;
        this.cases = cases;
        this.feedback = feedback;
        this.replies = replies;
        this.claims = claims;
        this.claimWork = claimWork;
        this.health = health;
        this.texts = texts;
        this.history = history;
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = transaction;
    }

    /** One subject of every kind, each with a word that stands nowhere else. */
    Map<Subject, String> oneOfEveryKind() {
        Map<Subject, String> words = new LinkedHashMap<>();
        ReportFixture report = ReportFixture.unwantedHeadphones();
        words.put(returns.take(report).subject(), report.rma());
        String word = word();
        words.put(messages.writes(MessageFixture.aBuyer(), "Dov'è il pacco? " + word), word);
        word = word();
        words.put(cases.asks("Manca una scatola. " + word), word);
        word = word();
        words.put(answeredFeedback(word), word);
        word = word();
        words.put(examinedClaim(word), word);
        word = word();
        words.put(notification(word), word);
        return words;
    }

    /** Threads, each with a line. */
    List<Subject> threads(int count) {
        List<Subject> threads = new ArrayList<>();
        while (threads.size() < count) {
            threads.add(messages.writes(MessageFixture.aBuyer(), "Quando arriva?"));
        }
        return threads;
    }

    private Subject answeredFeedback(String word) {
        FeedbackView view = feedback.take(FeedbackFixture.stated(4, "Tutto bene."));
        As.run(As.LIVIA, () -> replies.prepare(view.number(), "Grazie! " + word));
        return view.subject();
    }

    private Subject examinedClaim(String word) {
        Subject claim = claims.hear(ClaimFixture.asksForAnAnswer());
        Evidence found =
                new Evidence(ClaimReason.NOT_RECEIVED, Delivery.SIGNED, null, false, false, "Firmato. " + word);
        As.run(As.LIVIA, () -> claimWork.found(claim, found));
        return claim;
    }

    private Subject notification(String word) {
        return health.take(health.noticeNaming(SellerFixture.AURORA, NotificationKind.PRODUCT_SAFETY, word))
                .subject();
    }

    /** Makes them subjects from before the case log, which nobody has looked through. */
    void beforeTheLog(Collection<Subject> subjects) {
        transaction.executeWithoutResult(running -> {
            for (Subject subject : subjects) {
                jdbc.queryForList("select part from case_text where subject = ?", String.class, subject.toString())
                        .forEach(part -> texts.forget(subject, part));
                jdbc.update("delete from case_line where subject = ?", subject.toString());
            }
            jdbc.update("delete from case_fill");
            history.createHistoricProcessInstanceQuery()
                    .processDefinitionKey("fill-case-log")
                    .finished()
                    .list()
                    .forEach(ended -> history.deleteHistoricProcessInstance(ended.getId()));
        });
    }

    /** Lines as they stand, but for when they moved. */
    List<Map<String, Object>> lines(Collection<Subject> subjects) {
        return rows("select * from case_line where subject in (:subjects) order by subject", subjects, "moved_at");
    }

    /** When lines moved. */
    List<Map<String, Object>> moves(Collection<Subject> subjects) {
        return rows(
                "select subject, moved_at from case_line where subject in (:subjects) order by subject", subjects, "");
    }

    /** What was said, but for when. */
    List<Map<String, Object>> texts(Collection<Subject> subjects) {
        return rows(
                "select subject, part, seller_id, visibility, body from case_text where subject in (:subjects)"
                        + " order by subject, part",
                subjects,
                "");
    }

    private List<Map<String, Object>> rows(String sql, Collection<Subject> subjects, String without) {
        List<String> names = subjects.stream().map(Subject::toString).toList();
        List<Map<String, Object>> rows = named.queryForList(sql, Map.of("subjects", names));
        rows.forEach(row -> row.remove(without));
        return rows;
    }

    private static String word() {
        return "q" + UUID.randomUUID().toString().replace("-", "");
    }
}
