package io.sportello.tasks.live;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresTaskChangesTests extends TaskChangesScenarios {}
