package io.sportello.caselog;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresFillingTests extends FillingScenarios {}
