/** The team leads' page: what is open and late by team, seller and process, who is there, and what will be late. */
package io.sportello.tasks.lead;
