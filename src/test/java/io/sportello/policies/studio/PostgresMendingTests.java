package io.sportello.policies.studio;

import io.sportello.SportelloPostgresTest;

/** What a floor that rises brings about, on PostgreSQL. */
@SportelloPostgresTest
class PostgresMendingTests extends MendingScenarios {}
