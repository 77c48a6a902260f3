package io.sportello.navigation;

import java.util.List;

/**
 * What the bell in the header tells the current user of: what is about to go wrong, and what is theirs to see to. One bean a
 * feature; answers in milliseconds from one indexed query, since every open page asks once a minute.
 */
public interface NoticeSource {

    /**
     * The most urgent first.
     *
     * @param seller a seller, or null for all that the user may see
     * @param most how many at most
     */
    List<Notice> notices(String seller, int most);
}
