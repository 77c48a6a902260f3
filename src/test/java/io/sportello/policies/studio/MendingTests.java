package io.sportello.policies.studio;

import io.sportello.SportelloTest;

/** What a floor that rises brings about, on H2. */
@SportelloTest
class MendingTests extends MendingScenarios {}
