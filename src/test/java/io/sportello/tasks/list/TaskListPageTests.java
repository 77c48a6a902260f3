package io.sportello.tasks.list;

import io.sportello.SportelloTest;

@SportelloTest
class TaskListPageTests extends TaskListPageScenarios {}
