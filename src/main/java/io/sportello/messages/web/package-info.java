/** The pages of the buyers' messages, and their API. */
package io.sportello.messages.web;
