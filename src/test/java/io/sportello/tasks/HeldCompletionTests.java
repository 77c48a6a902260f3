package io.sportello.tasks;

import io.sportello.SportelloTest;

@SportelloTest
class HeldCompletionTests extends HeldCompletionScenarios {}
