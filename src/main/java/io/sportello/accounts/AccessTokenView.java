package io.sportello.accounts;

import java.time.Instant;

/** An access token as its owner sees it afterwards: without the secret, which is shown once only. */
record AccessTokenView(long id, String name, Instant created, Instant expires, Instant lastUsed) {}
