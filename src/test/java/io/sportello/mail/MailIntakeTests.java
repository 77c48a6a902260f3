package io.sportello.mail;

/** On H2. */
@MailRoomTest
class MailIntakeTests extends IntakeScenarios {}
