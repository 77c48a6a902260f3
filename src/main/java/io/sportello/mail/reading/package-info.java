/** Reads raw mails within bounds of time and memory, whatever is in them. Knows no database. */
package io.sportello.mail.reading;
