package io.sportello.mail;

import io.sportello.SportelloPostgresTest;

/** On PostgreSQL. */
@SportelloPostgresTest
class PostgresMailTests extends IntakeScenarios {}
