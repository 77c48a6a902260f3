/** What a person does in a browser, from the uploaded report to the confirmed refund. */
package io.sportello.browser;
