package io.sportello.tasks.lead;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresTeamTests extends TeamScenarios {}
