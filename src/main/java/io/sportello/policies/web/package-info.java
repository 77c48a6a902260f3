/** The pages of the rules. */
package io.sportello.policies.web;
