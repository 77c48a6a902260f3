package io.sportello.subjects;

import java.util.List;

/**
 * What a feature tells the kernel about its subjects, so that lists and tasks can name and link them without knowing
 * their class. One bean a kind.
 */
public interface SubjectKind {

    /** How many {@link #ofOrder} tells of at the most. */
    int MOST_OF_ORDER = 20;

    /** The {@link Subject#kind()} this bean answers for. */
    String kind();

    /**
     * The facts that lists show about one subject.
     *
     * @throws SubjectNotFound when there is none, or the current user may not see it
     */
    SubjectFacts facts(Subject subject);

    /**
     * Such subjects about an order, newest first, that the current user may see; at most {@value #MOST_OF_ORDER}.
     *
     * @param sellerId whose order
     */
    default List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return List.of();
    }

    /** The Tabler icon, without {@code ti-}, that marks such subjects in lists. */
    default String icon() {
        return "folder";
    }
}
