package io.sportello.tasks.bulk;

import io.sportello.SportelloTest;

@SportelloTest
class BulkTests extends BulkScenarios {}
