package io.sportello.cases;

import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what the activities of a history mean: by what its file's owner says of it, else by the house's table. */
@Component
class HistoryActivities {

    private static final String NOTHING = "NONE";
    private static final int MOST_SHOWN = 20;
    private static final int MOST_REMEMBERED = 10_000;

    private final Policies policies;

    HistoryActivities(Policies policies) {
        this.policies = policies;
    }

    /**
     * The mapping of a file.
     *
     * @param own each {@code activity=STEP}; {@code NONE} for no step
     * @throws HistoryRefused when one is not of that form
     */
    Mapping of(String sellerId, List<String> own) {
        Map<String, String> steps = new HashMap<>();
        for (String one : own) {
            int sign = one.lastIndexOf('=');
            String step = one.substring(sign + 1).strip();
            if (sign < 1 || !isStep(step)) {
                throw new HistoryRefused("cases.history.refused.mapping");
            }
            steps.put(key(one.substring(0, sign)), step);
        }
        return new Mapping(sellerId, steps);
    }

    private static boolean isStep(String text) {
        return NOTHING.equals(text)
                || java.util.Arrays.stream(HistoryStep.values())
                        .anyMatch(step -> step.name().equals(text));
    }

    private static String key(String activity) {
        return activity.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }

    /** The mapping of one file; each activity is looked up once. */
    class Mapping {

        private final String sellerId;
        private final Map<String, String> steps;
        private final Map<String, Integer> without = new HashMap<>();

        Mapping(String sellerId, Map<String, String> steps) {
            this.sellerId = sellerId;
            this.steps = steps;
        }

        /** Null for an activity that means no step. */
        HistoryStep step(String activity) {
            String key = key(activity);
            String step = steps.get(key);
            if (step == null) {
                step = ask(key);
                if (steps.size() < MOST_REMEMBERED) {
                    steps.put(key, step);
                }
            }
            if (NOTHING.equals(step)) {
                if (without.size() < MOST_REMEMBERED) {
                    without.merge(activity, 1, Integer::sum);
                }
                return null;
            }
            return HistoryStep.valueOf(step);
        }

        private String ask(String activity) {
            return policies.preview(Question.of("history-activities", null, sellerId, Map.of("activity", activity)))
                    .text("step");
        }

        List<String> unmapped() {
            return without.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_SHOWN)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
