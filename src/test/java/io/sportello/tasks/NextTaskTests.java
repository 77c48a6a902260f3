package io.sportello.tasks;

import io.sportello.SportelloTest;

@SportelloTest
class NextTaskTests extends NextTaskScenarios {}
