package io.sportello;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Keeps the {@link SampleHouseTest}s in one of the build's JVMs, so that only one starts that application and a browser. */
@Suite
@SelectPackages("io.sportello.browser")
@SelectClasses(names = "io.sportello.accounts.SampleModeTests")
@IncludeClassNamePatterns(".*Tests")
class SampleSuiteTests {}
