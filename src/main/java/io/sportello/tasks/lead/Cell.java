package io.sportello.tasks.lead;

/** What is counted of one team's tasks of one seller in one process. */
record Cell(String team, String seller, String process, Tally tally) {}
