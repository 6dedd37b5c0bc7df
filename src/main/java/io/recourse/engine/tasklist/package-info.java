/** Camunda's Tasklist behind the product's own sign-in, and what of Camunda's web API is open at all. */
package io.recourse.engine.tasklist;
