package io.sportello.marketplace;

import io.sportello.feedback.FeedbackIntake;
import io.sportello.returns.ReturnIntake.Outcome;
import java.util.LinkedHashSet;
import java.util.Set;

/** Counts what came of the rows of one batch. */
class BatchCount {

    private long fresh;
    private long changed;
    private long unchanged;
    private long rejected;
    private final Set<ImportNotice> notices = new LinkedHashSet<>();

    void add(Outcome outcome) {
        switch (outcome) {
            case NEW -> fresh++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
    }

    void add(FeedbackIntake.Outcome outcome) {
        add(Outcome.valueOf(outcome.name()));
    }

    void addReject() {
        rejected++;
    }

    void note(String key, String detail) {
        notices.add(new ImportNotice(key, detail));
    }

    long rows() {
        return fresh + changed + unchanged + rejected;
    }

    long fresh() {
        return fresh;
    }

    long changed() {
        return changed;
    }

    long unchanged() {
        return unchanged;
    }

    long rejected() {
        return rejected;
    }

    Set<ImportNotice> notices() {
        return notices;
    }
}
