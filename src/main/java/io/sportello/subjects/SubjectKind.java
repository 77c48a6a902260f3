package io.sportello.subjects;

/**
 * What a feature tells the kernel about its subjects, so that lists and tasks can name and link them without knowing
 * their class. One bean a kind.
 */
public interface SubjectKind {

    /** The {@link Subject#kind()} this bean answers for. */
    String kind();

    /**
     * The facts that lists show about one subject.
     *
     * @throws SubjectNotFound when there is none, or the current user may not see it
     */
    SubjectFacts facts(Subject subject);

    /** The Tabler icon, without {@code ti-}, that marks such subjects in lists. */
    default String icon() {
        return "folder";
    }
}
