package io.sportello.policies.studio;

import io.sportello.SportelloPostgresTest;

/** A change of a table on PostgreSQL. */
@SportelloPostgresTest
class PostgresPublishingTests extends PublishingScenarios {}
