package io.sportello.workflow.operations;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresMigrationTests extends MigrationScenarios {}
