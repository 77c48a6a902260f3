package io.sportello.cases;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens made-up cases as the sample sellers and works on some of them as support, by the way that people take. */
@Component
@Order(20)
@ConditionalOnBooleanProperty("sportello.sample")
class SampleCases implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleCases.class);

    private static final int TRIES = 5;
    private static final String PASSWORD = "sportello";
    private static final String SUPPORT = "livia@sportello.example";
    private static final Map<String, String> OWNERS =
            Map.of("bottega-aurora", "aurora@sportello.example", "nordlicht-audio", "nordlicht@sportello.example");

    private final SupportCases cases;
    private final CaseIntake intake;
    private final CaseTalk talk;
    private final CaseLabels labels;
    private final Tasks tasks;
    private final AuthenticationProvider signIn;
    private final SellerScope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Authentication> signedIn = new HashMap<>();

    SampleCases(
            SupportCases cases,
            CaseIntake intake,
            CaseTalk talk,
            CaseLabels labels,
            Tasks tasks,
            AuthenticationProvider signIn,
            SellerScope scope,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.intake = intake;
        this.talk = talk;
        this.labels = labels;
        this.tasks = tasks;
        this.signIn = signIn;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (scope.callAsSystem(cases::count) > 0) {
            return;
        }
        try {
            lines().forEach(this::add);
        } catch (AuthenticationException changed) {
            log.info("No sample cases: the sample users' password was changed");
        }
    }

    private static List<Sample> lines() {
        try {
            return new ClassPathResource("sample/cases.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Sample.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the sample. */
    private record Sample(
            String seller,
            CaseCategory category,
            int hoursAgo,
            String order,
            String daysLeft,
            String then,
            String title,
            String words,
            String answer) {

        static Sample of(String[] cells) {
            return new Sample(
                    cells[0],
                    CaseCategory.valueOf(cells[1]),
                    Integer.parseInt(cells[2]),
                    cells[3].isEmpty() ? null : cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    cells[8]);
        }

        NewCase asked(Instant opened) {
            Instant needed = daysLeft.isEmpty() ? null : opened.plus(Duration.ofDays(Long.parseLong(daysLeft)));
            return new NewCase(seller, category, title, words, order, null, null, needed, CaseOrigin.SELLER, List.of());
        }
    }

    private void add(Sample sample) {
        String owner = OWNERS.get(sample.seller());
        Instant opened = clock.instant().minus(Duration.ofHours(sample.hoursAgo()));
        Subject[] subject = new Subject[1];
        as(
                owner,
                () -> subject[0] =
                        intake.open(sample.asked(opened), new Said(CaseEntryKind.SELLER, owner, opened), null));
        if (!sample.answer().isEmpty()) {
            as(SUPPORT, () -> answer(sample, subject[0], opened));
        }
    }

    private void answer(Sample sample, Subject subject, Instant opened) {
        switch (sample.then()) {
            case "ask" -> complete(subject, Map.of("next", "ask", "question", sample.answer()));
            case "resolve" -> complete(subject, Map.of("next", "resolve", "solution", sample.answer()));
            default -> {
                Instant soon = opened.plus(Duration.ofHours(1));
                talk.say(subject, new Said(CaseEntryKind.SUPPORT, SUPPORT, soon), sample.answer(), List.of());
                further(sample, subject);
            }
        }
    }

    private void further(Sample sample, Subject subject) {
        labels.watch(subject);
        if ("pass-on".equals(sample.then())) {
            complete(subject, Map.of("next", "pass-on"));
            String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .plusDays(3)
                    .toString();
            complete(subject, Map.of("reference", "18833002191", "sent", sample.words(), "followUpOn", day));
        } else {
            talk.note(subject, "Land der Lieferung: AT. Der Satz kann also stimmen.");
            labels.tag(subject, "ust, rechnung");
        }
    }

    private void complete(Subject subject, Map<String, Object> answers) {
        tasks.of(subject).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .ifPresent(task -> tasks.complete(task.id(), answers));
    }

    /** Acts as one of the sample users, each step in a transaction of its own. */
    private void as(String user, Runnable step) {
        SecurityContext before = SecurityContextHolder.getContext();
        // checking a password is slow on purpose
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn.computeIfAbsent(user, this::authentication)));
        try {
            insist(() -> transaction.executeWithoutResult(status -> step.run()));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Authentication authentication(String user) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, PASSWORD));
    }

    /** The ladder may raise a task at the very moment that it is completed; whoever comes second tries again. */
    private static void insist(Runnable work) {
        for (int left = TRIES; ; left--) {
            try {
                work.run();
                return;
            } catch (ConcurrencyFailureException | OptimisticLockingException overtaken) {
                if (left == 1) {
                    throw overtaken;
                }
            }
        }
    }
}
