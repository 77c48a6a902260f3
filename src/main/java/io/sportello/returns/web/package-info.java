/** Pages and API of the returns: list, one return, settings, refund files. */
package io.sportello.returns.web;
