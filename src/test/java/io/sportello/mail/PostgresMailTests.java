package io.sportello.mail;

import io.sportello.SportelloPostgresTest;
import org.springframework.context.annotation.Import;

/** On PostgreSQL. */
@SportelloPostgresTest
@Import(MailListener.class)
class PostgresMailTests extends IntakeScenarios {}
