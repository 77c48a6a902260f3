package io.sportello.mail;

import io.sportello.SportelloTest;

/** On H2. */
@SportelloTest
class MailIntakeTests extends IntakeScenarios {}
