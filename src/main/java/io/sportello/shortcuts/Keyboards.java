package io.sportello.shortcuts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each person changed of the keys: a row a change. */
@Service
@Transactional
class Keyboards {

    /** In place of an action: the keys that write characters are off. */
    private static final String EVERY = "every";

    private final JdbcTemplate jdbc;

    Keyboards(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person's keys.
     *
     * @param user the stable name, which is the e-mail address
     */
    @Transactional(readOnly = true)
    public Keyboard of(String user) {
        Map<Shortcut, Keys> chosen = new EnumMap<>(Shortcut.class);
        boolean[] on = {true};
        jdbc.query(
                "select action, chosen from shortcut where user_email = ?",
                row -> {
                    String action = row.getString(1);
                    on[0] &= !action.equals(EVERY);
                    String keys = row.getString(2);
                    Shortcut.of(action).ifPresent(known -> read(keys, known).ifPresent(it -> chosen.put(known, it)));
                },
                user);
        return Keyboard.of(on[0], chosen);
    }

    /** What another release would have kept and this one refuses counts as unchanged. */
    private static Optional<Keys> read(String keys, Shortcut action) {
        try {
            return Optional.of(Keys.parse(keys, action));
        } catch (KeysRefused e) {
            return Optional.empty();
        }
    }

    /** Replaces a person's keys; of two windows at the same moment, the first to write an action wins. */
    public void keep(String user, Keyboard keyboard) {
        jdbc.update("delete from shortcut where user_email = ?", user);
        if (!keyboard.on()) {
            insert(user, EVERY, "");
        }
        keyboard.changed().forEach((action, keys) -> insert(user, action.id(), keys.toString()));
    }

    private void insert(String user, String action, String chosen) {
        jdbc.update(
                "insert into shortcut (user_email, action, chosen) values (?, ?, ?) on conflict do nothing",
                user,
                action,
                chosen);
    }
}
