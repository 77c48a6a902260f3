package io.sportello.claims;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresClaimListTests extends ClaimListScenarios {}
