package io.sportello.workflow.operations;

import io.sportello.SportelloTest;

@SportelloTest
class MigrationTests extends MigrationScenarios {}
