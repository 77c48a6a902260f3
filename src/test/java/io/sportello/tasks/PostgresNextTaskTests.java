package io.sportello.tasks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresNextTaskTests extends NextTaskScenarios {}
