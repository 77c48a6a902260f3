package io.sportello.tasks.list;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresTaskListPageTests extends TaskListPageScenarios {}
