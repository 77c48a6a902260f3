package io.sportello.clocks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresLadderTests extends LadderScenarios {}
