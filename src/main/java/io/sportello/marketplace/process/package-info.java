/** The delegates of the processes {@code import-report} and {@code watch-folder}. */
package io.sportello.marketplace.process;
