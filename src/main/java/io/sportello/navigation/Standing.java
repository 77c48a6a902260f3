package io.sportello.navigation;

/**
 * How a part of the house runs, on the administrators' overview.
 *
 * @param key message key {@code standing.<key>}, its name
 * @param path the page that shows it, or null
 * @param icon Tabler icon name without {@code ti-}
 * @param level how well
 * @param words message key {@code standing.<key>.<words>} of the state in words, which may name the two numbers
 * @param count what is counted
 * @param total out of how many; 0 where that says nothing
 */
public record Standing(String key, String path, String icon, Level level, String words, long count, long total) {

    /** How well a part runs. */
    public enum Level {
        BROKEN("late", "alert-octagon"),
        WATCH("soon", "alert-triangle"),
        FINE("ok", "circle-check");

        private final String state;
        private final String icon;

        Level(String state, String icon) {
            this.state = state;
            this.icon = icon;
        }

        /** Its colour. */
        public String state() {
            return state;
        }

        /** Tabler icon name without {@code ti-}. */
        public String icon() {
            return icon;
        }
    }
}
