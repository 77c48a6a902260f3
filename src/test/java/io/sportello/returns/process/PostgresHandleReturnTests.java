package io.sportello.returns.process;

import io.sportello.SportelloPostgresTest;

/** The same process on a real PostgreSQL. */
@SportelloPostgresTest
class PostgresHandleReturnTests extends HandleReturnTests {}
