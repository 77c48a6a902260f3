package io.sportello.caselog;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresSearchTests extends SearchScenarios {}
