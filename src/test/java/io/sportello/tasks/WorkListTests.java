package io.sportello.tasks;

import io.sportello.SportelloTest;

@SportelloTest
class WorkListTests extends WorkListScenarios {}
