package io.sportello.tasks;

import io.sportello.SportelloTest;

@SportelloTest
class FollowUpTests extends FollowUpScenarios {}
