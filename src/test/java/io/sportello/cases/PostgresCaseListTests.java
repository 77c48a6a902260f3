package io.sportello.cases;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresCaseListTests extends CaseListScenarios {}
