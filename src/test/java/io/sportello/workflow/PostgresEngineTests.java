package io.sportello.workflow;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresEngineTests extends EngineScenarios {}
