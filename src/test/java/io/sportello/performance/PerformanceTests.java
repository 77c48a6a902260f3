package io.sportello.performance;

import io.sportello.SportelloTest;

@SportelloTest
class PerformanceTests extends PerformanceScenarios {}
