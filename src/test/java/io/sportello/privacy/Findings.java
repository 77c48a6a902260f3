package io.sportello.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is wrong with answers that sellers got. */
class Findings {

    private final List<String> wrong = new ArrayList<>();

    /** The answer has one of some states. */
    void status(String path, MockHttpServletResponse answer, Integer... expected) {
        if (!Set.of(expected).contains(answer.getStatus())) {
            wrong.add(path + " answers " + answer.getStatus() + " instead of " + List.of(expected));
        }
    }

    /** The answer holds neither a secret of the staff nor anything of another seller. */
    void leaks(String path, MockHttpServletResponse answer, Things others) {
        List<String> forbidden = new ArrayList<>(Secrets.ALL);
        forbidden.addAll(others.marks());
        Answer.parts(path, answer).forEach((name, text) -> forbidden.stream()
                .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> wrong.add(name + " tells " + word)));
    }

    List<String> wrong() {
        return wrong;
    }
}
