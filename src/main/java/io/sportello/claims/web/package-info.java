/** Pages and API of the claims: list, one claim, opening one by hand. */
package io.sportello.claims.web;
