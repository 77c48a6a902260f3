/** Tells open pages of the work list which tasks have changed, on whichever node they were changed. */
package io.sportello.tasks.live;
