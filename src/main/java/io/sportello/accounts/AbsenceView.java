package io.sportello.accounts;

import java.time.LocalDate;

/** An absence, as its owner sees it; without a substitute that is null. */
record AbsenceView(long id, LocalDate firstDay, LocalDate lastDay, String substitute) {}
