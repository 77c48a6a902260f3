/** The pages and the API of the support cases. */
package io.sportello.cases.web;
