package io.sportello.privacy;

import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a seller has, by names, and the words by which another seller would know that it was theirs. */
class Things {

    private final String seller;
    private final String word;
    private final Map<String, String> numbers = new HashMap<>();
    private final List<String> marks = new ArrayList<>();

    /**
     * @param name what the seller is called
     * @param word stands in everything that people wrote about this seller
     */
    Things(String seller, String name, String word) {
        this.seller = seller;
        this.word = word;
        numbers.put("seller", seller);
        mark(name);
        mark(word);
    }

    String seller() {
        return seller;
    }

    String word() {
        return word;
    }

    void put(String name, Object number) {
        numbers.put(name, String.valueOf(number));
    }

    Subject put(String name, Subject subject) {
        put(name, subject.id());
        return subject;
    }

    void mark(String text) {
        marks.add(text);
    }

    List<String> marks() {
        return List.copyOf(marks);
    }

    /** An address with the numbers in the places of the names in braces. */
    String fill(String address) {
        String filled = address;
        for (Map.Entry<String, String> one : numbers.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        if (filled.contains("{")) {
            throw new IllegalArgumentException("Nothing is called so in " + filled);
        }
        return filled;
    }
}
