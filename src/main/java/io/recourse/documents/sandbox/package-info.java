/** Work on files that strangers made, in a Java process of its own: what they can exhaust or crash is not the product. */
package io.recourse.documents.sandbox;
