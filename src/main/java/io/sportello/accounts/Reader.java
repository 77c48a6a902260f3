package io.sportello.accounts;

import java.time.ZoneId;
import java.util.Locale;

/** How somebody is written to who is not there: in which language, and by the times of which zone. */
public record Reader(Locale locale, ZoneId zone) {}
