package io.sportello.clocks;

import io.sportello.SportelloTest;

@SportelloTest
class LadderTests extends LadderScenarios {}
