package io.sportello.marketplace;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** Keeps the {@link ImportTest}s in one of the build's JVMs, so that only one starts their application. */
@Suite
@SelectClasses({FeedbackImportTests.class, FolderWatchTests.class, ImportPagesTests.class, ReportImportsTests.class})
class ImportSuiteTests {}
