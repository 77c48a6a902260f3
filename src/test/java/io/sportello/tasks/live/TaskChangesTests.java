package io.sportello.tasks.live;

import io.sportello.SportelloTest;

@SportelloTest
class TaskChangesTests extends TaskChangesScenarios {}
