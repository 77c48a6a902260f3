/** Reads the marketplace's mails: what each is, how sure that is and why, and what stands in it. Knows no database. */
package io.sportello.marketplace.mail;
