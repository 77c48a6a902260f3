package io.sportello;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Keeps the tests on PostgreSQL in one of the build's JVMs, so that only one starts the server and the application on it. */
@Suite
@SelectPackages("io.sportello")
@IncludeClassNamePatterns(".*\\.Postgres[^.]*Tests")
class DatabaseSuiteTests {}
