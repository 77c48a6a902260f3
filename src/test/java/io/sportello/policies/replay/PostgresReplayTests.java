package io.sportello.policies.replay;

import io.sportello.SportelloPostgresTest;

/** Replays on PostgreSQL. */
@SportelloPostgresTest
class PostgresReplayTests extends ReplayScenarios {}
