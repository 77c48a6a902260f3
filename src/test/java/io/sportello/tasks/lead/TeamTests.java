package io.sportello.tasks.lead;

import io.sportello.SportelloTest;

@SportelloTest
class TeamTests extends TeamScenarios {}
