/** The page of the work list: ready-made and saved views, filters, columns and orders. */
package io.sportello.tasks.list;
