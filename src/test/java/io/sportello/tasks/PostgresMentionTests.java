package io.sportello.tasks;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresMentionTests extends MentionScenarios {}
