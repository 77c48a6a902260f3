package io.sportello.claims;

import io.sportello.SportelloTest;

@SportelloTest
class ClaimListTests extends ClaimListScenarios {}
