package io.sportello.policies.replay;

import io.sportello.SportelloTest;

/** Replays on H2. */
@SportelloTest
class ReplayTests extends ReplayScenarios {}
