/** Changes many tasks of the work list at once: prepared, looked at, done item by item with an outcome each, undone. */
package io.sportello.tasks.bulk;
