package io.sportello.clocks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresLedgerTests extends LedgerScenarios {}
