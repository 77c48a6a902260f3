package io.sportello.tasks;

import io.sportello.subjects.Words;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/**
 * Says in JPQL which tasks have some words, of which the last, from three letters on, may be the beginning of one: by
 * PostgreSQL's index of words, or, on the H2 file of a single node, by reading the words of the tasks that the other
 * conditions leave.
 */
@Component
class TaskWords {

    private static final int SHORTEST_BEGINNING = 3;

    private final boolean indexed;

    TaskWords(EntityManagerFactory entities) {
        this.indexed = !(entities.unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof H2Dialect);
    }

    /** Conditions with their only parameter, all of which must hold; none when the text has no word. */
    Map<String, Condition> of(String text) {
        List<String> words = text == null ? List.of() : Words.wanted(text);
        if (words.isEmpty()) {
            return Map.of();
        }
        return indexed ? Map.of("words", query(words)) : likes(words);
    }

    /** Words are letters and digits only, so quoting them is enough. */
    private static Condition query(List<String> words) {
        String all = words.stream().collect(Collectors.joining("' & '", "'", "'"));
        return new Condition(
                "cast(sql('(word_index @@ cast(? as tsquery))', :words) as boolean) = true",
                begins(words, words.size() - 1) ? all + ":*" : all);
    }

    /** Two letters begin so many words that looking for all of them would take longer than the rest of the page. */
    private static boolean begins(List<String> words, int place) {
        return place == words.size() - 1 && words.get(place).length() >= SHORTEST_BEGINNING;
    }

    private static Map<String, Condition> likes(List<String> words) {
        Map<String, Condition> all = new LinkedHashMap<>();
        for (String word : words) {
            String name = "word" + all.size();
            String end = begins(words, all.size()) ? "%" : " %";
            all.put(name, new Condition("concat(' ', t.words, ' ') like :" + name, "% " + word + end));
        }
        return all;
    }

    /**
     * A condition in JPQL.
     *
     * @param value of its parameter
     */
    record Condition(String jpql, String value) {}
}
