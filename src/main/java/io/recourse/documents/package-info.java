/** Documents of a case: a template and a record become a PDF that an archive accepts, stored for ever under its hash. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"common"})
package io.recourse.documents;
