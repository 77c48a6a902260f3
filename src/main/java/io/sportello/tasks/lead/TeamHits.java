package io.sportello.tasks.lead;

import io.sportello.accounts.CurrentUser;
import io.sportello.navigation.Hit;
import io.sportello.navigation.HitSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the palette find the team's page, for whoever may see it. */
@Component
@Order(0)
class TeamHits implements HitSource {

    private final TeamAccess access;
    private final MessageSource messages;
    private final CurrentUser user;

    TeamHits(TeamAccess access, MessageSource messages, CurrentUser user) {
        this.access = access;
        this.messages = messages;
        this.user = user;
    }

    @Override
    public List<Hit> hits(String text, String seller, int most) {
        Hit page = new Hit(says("team.title"), says("section.tasks"), null, "/tasks/team", "users-group");
        List<String> words = List.of(says("team.palette").split(" ", -1));
        boolean found = access.granted()
                && Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
        return found ? List.of(page) : List.of();
    }

    private String says(String key) {
        return messages.getMessage(key, null, user.locale());
    }
}
