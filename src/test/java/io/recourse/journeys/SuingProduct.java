package io.recourse.journeys;

import io.recourse.Recourse;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.engine.CaseProcesses;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product, to which its operator says at its console how many cases of a lender wait to be filed: {@code LENDER 500}. */
final class SuingProduct {

    private SuingProduct() {}

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        ConfigurableApplicationContext product = SpringApplication.run(Recourse.class, arguments);
        Portfolio portfolio = product.getBean(Portfolio.class);
        CaseProcesses processes = product.getBean(CaseProcesses.class);
        Scanner asked = new Scanner(System.in, StandardCharsets.UTF_8);
        while (asked.hasNext()) {
            LenderCode lender = new LenderCode(asked.next());
            int cases = asked.nextInt();
            for (int i = 0; i < cases; i++) {
                CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE, "张小明", lender);
                portfolio.prove(caseNo);
                processes.start("court-filing", caseNo);
            }
        }
    }
}
