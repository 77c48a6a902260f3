package io.sportello.tasks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresHeldCompletionTests extends HeldCompletionScenarios {}
