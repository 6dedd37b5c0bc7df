/** Evidence that people send: stored as it came, examined out of the way, and read as a PDF that holds nothing but pages. */
@org.springframework.modulith.NamedInterface("upload")
package io.recourse.documents.upload;
