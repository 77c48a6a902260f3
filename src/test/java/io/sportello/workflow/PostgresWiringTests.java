package io.sportello.workflow;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresWiringTests extends WiringTests {}
