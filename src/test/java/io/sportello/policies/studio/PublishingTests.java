package io.sportello.policies.studio;

import io.sportello.SportelloTest;

/** A change of a table on H2. */
@SportelloTest
class PublishingTests extends PublishingScenarios {}
