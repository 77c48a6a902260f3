package io.sportello.tasks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresFollowUpTests extends FollowUpScenarios {}
