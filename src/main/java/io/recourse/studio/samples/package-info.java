/** A filled-in record for each template: what a designer sees a letter with, and what a changed one must print. */
package io.recourse.studio.samples;
