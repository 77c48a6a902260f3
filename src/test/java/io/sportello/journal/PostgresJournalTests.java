package io.sportello.journal;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresJournalTests extends JournalScenarios {}
