package io.sportello.workflow;

import io.sportello.SportelloTest;

@SportelloTest
class EngineTests extends EngineScenarios {}
