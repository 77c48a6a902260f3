package io.sportello.tasks.bulk;

import io.sportello.SportelloPostgresTest;

@SportelloPostgresTest
class PostgresBulkTests extends BulkScenarios {}
