package io.sportello.feedback;

import io.sportello.SportelloTest;

@SportelloTest
class FeedbackListTests extends FeedbackListScenarios {}
