package io.sportello.policies.studio;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.WaitingCases;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 120 cases that wait, of a policy that only tests have; one of them has no answer. */
@Component
public class StudioWaitingCases implements WaitingCases {

    static final String POLICY = "sf-again";
    static final int COUNT = 120;
    static final int WITHOUT_ANSWER = 7;

    private final List<Subject> decided = new CopyOnWriteArrayList<>();

    @Override
    public String policy() {
        return POLICY;
    }

    @Override
    public List<Subject> after(Subject last, int limit) {
        int from = last == null ? 0 : Integer.parseInt(last.id());
        return IntStream.rangeClosed(from + 1, Math.min(COUNT, from + limit))
                .mapToObj(i -> new Subject("studio-case", Integer.toString(i)))
                .toList();
    }

    @Override
    public void decideAgain(Subject subject) {
        if (subject.id().equals(Integer.toString(WITHOUT_ANSWER))) {
            throw new NoAnswer("none for " + subject);
        }
        decided.add(subject);
    }

    List<Subject> decided() {
        return decided;
    }
}
