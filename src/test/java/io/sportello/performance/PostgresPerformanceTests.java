package io.sportello.performance;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresPerformanceTests extends PerformanceScenarios {}
