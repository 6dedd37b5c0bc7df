/** The evidence of a case bound for the court: one PDF, or parts, with cover, contents, bookmarks, stamps and hashes. */
@org.springframework.modulith.NamedInterface("bundle")
package io.recourse.documents.bundle;
