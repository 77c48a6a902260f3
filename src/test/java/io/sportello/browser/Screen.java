package io.sportello.browser;

/** The two screens that every page has to fit. */
enum Screen {
    DESK(1440, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
