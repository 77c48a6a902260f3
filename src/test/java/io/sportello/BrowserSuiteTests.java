package io.sportello;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Keeps the browser tests in one of the build's JVMs, so that only one starts a browser and the application for it. */
@Suite
@SelectPackages("io.sportello.browser")
@IncludeClassNamePatterns(".*Tests")
class BrowserSuiteTests {}
