/**
 * Makes a harmless PDF of a file that a stranger sent: only what is seen on its pages is carried over. It runs in a
 * process of its own and knows neither Spring nor the database.
 */
@org.springframework.modulith.NamedInterface("upload-clean")
package io.recourse.documents.upload.clean;
