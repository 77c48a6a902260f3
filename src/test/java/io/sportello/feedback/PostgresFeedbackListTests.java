package io.sportello.feedback;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresFeedbackListTests extends FeedbackListScenarios {}
