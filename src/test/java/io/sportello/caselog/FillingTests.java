package io.sportello.caselog;

import io.sportello.SportelloTest;

@SportelloTest
class FillingTests extends FillingScenarios {}
