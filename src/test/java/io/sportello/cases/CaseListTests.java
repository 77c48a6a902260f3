package io.sportello.cases;

import io.sportello.SportelloTest;

@SportelloTest
class CaseListTests extends CaseListScenarios {}
