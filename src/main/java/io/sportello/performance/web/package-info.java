/** Pages and API of account health and of the notifications. */
package io.sportello.performance.web;
