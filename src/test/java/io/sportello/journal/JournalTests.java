package io.sportello.journal;

import io.sportello.SportelloTest;

@SportelloTest
class JournalTests extends JournalScenarios {}
