package io.sportello.tasks;

import io.sportello.SportelloTest;

@SportelloTest
class MentionTests extends MentionScenarios {}
