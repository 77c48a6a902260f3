package io.sportello.caselog;

import io.sportello.SportelloTest;

@SportelloTest
class SearchTests extends SearchScenarios {}
