package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff's own marks on cases: words to find them by, and who follows which. */
@Service
@Transactional
public class CaseLabels {

    private static final int MOST = 10;
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,29}");

    private final HeldCases held;
    private final CaseJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    CaseLabels(HeldCases held, CaseJournal journal, CurrentUser user, Clock clock) {
        this.held = held;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Marks a case with words, instead of those before.
     *
     * @param words separated by commas; kept in lower case
     * @throws CaseRefused when there are more than ten, or one is no word of at most 30 characters
     */
    public void tag(Subject subject, String words) {
        Set<String> tags = Arrays.stream(words.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (tags.size() > MOST
                || !tags.stream().allMatch(word -> TAG.matcher(word).matches())) {
            throw new CaseRefused("tags", "cases.refused.tags", MOST);
        }
        SupportCase owner = held.hold(subject);
        if (!owner.view().tags().equals(tags)) {
            owner.tag(tags);
            journal.writeForStaff(owner, "tagged", Map.of("tags", String.join(", ", tags)));
        }
    }

    /** The current user follows a case from now on. */
    public void watch(Subject subject) {
        held.hold(subject).watch(user.name(), clock.instant());
    }

    /** The current user follows it no longer. */
    public void unwatch(Subject subject) {
        held.hold(subject).unwatch(user.name());
    }

    /** The current user has seen what happened in a case that they follow. */
    public void seen(Subject subject) {
        SupportCase owner = held.hold(subject);
        if (owner.isWatchedBy(user.name())) {
            owner.watch(user.name(), clock.instant());
        }
    }
}
