/** The credit-reporting stage (征信报送): prior notice with proof, waiting time, approval, report. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Credit reporting",
        allowedDependencies = {
            "common",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "contact",
            "engine",
            "casefile",
            "mailing"
        })
package io.recourse.creditreporting;
