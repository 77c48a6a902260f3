package io.sportello.clocks;

import io.sportello.SportelloTest;

@SportelloTest
class LedgerTests extends LedgerScenarios {}
