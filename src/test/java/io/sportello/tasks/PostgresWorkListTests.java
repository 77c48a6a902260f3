package io.sportello.tasks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresWorkListTests extends WorkListScenarios {}
