/** The pages of the feedback, their API, and what the home page and the bell tell of it. */
package io.sportello.feedback.web;
