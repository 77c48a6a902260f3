package io.sportello.shortcuts;

import io.sportello.accounts.CurrentUser;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** The keys of whoever asks for a page; templates call it {@code @keys}. */
@Component("keys")
@RequestScope
public class PersonalKeys {

    private final Keyboards keyboards;
    private final CurrentUser user;
    private Keyboard mine;

    PersonalKeys(Keyboards keyboards, CurrentUser user) {
        this.keyboards = keyboards;
        this.user = user;
    }

    /**
     * An action with its keys, as a page shows it.
     *
     * @param id {@link Shortcut#id()}
     * @param keys as they are stored, such as {@code Shift+E}; empty for none
     * @param hint the same, short, such as {@code ⇧E}
     */
    public record Line(String id, String keys, String hint) {

        static Line of(Shortcut action, Keys keys) {
            return new Line(action.id(), keys.toString(), keys.hint());
        }
    }

    /** Whether keys that write characters do anything. */
    public boolean on() {
        return mine().on();
    }

    /**
     * The hint at an action's keys, for its button.
     *
     * @param id {@link Shortcut#id()}
     * @return null where pressing a key does nothing
     */
    public String of(String id) {
        return Shortcut.of(id)
                .filter(mine()::works)
                .map(action -> mine().of(action).hint())
                .orElse(null);
    }

    /** Those of some actions that have keys, in the order asked for: ids with commas between. */
    public List<Line> line(String ids) {
        return Arrays.stream(ids.split(",", -1))
                .flatMap(id -> Shortcut.of(id).stream())
                .filter(mine()::works)
                .map(action -> Line.of(action, mine().of(action)))
                .toList();
    }

    /** Where the actions are listed one group after another. */
    public List<Shortcut.Group> groups() {
        return List.of(Shortcut.Group.values());
    }

    /** All actions of a group, also those without keys. */
    public List<Line> lines(Shortcut.Group group) {
        return Shortcut.all()
                .filter(action -> action.group() == group)
                .map(action -> Line.of(action, mine().of(action)))
                .toList();
    }

    private Keyboard mine() {
        if (mine == null) {
            mine = keyboards.of(user.name());
        }
        return mine;
    }
}
