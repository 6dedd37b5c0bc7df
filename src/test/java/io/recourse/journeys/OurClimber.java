package io.recourse.journeys;

import io.recourse.common.CaseNo;
import io.recourse.contact.DispatchWorker;
import io.recourse.engine.ProductClock;
import io.recourse.escalation.Escalation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The product: cases with debtors and loans, and people who complete forms. */
final class OurClimber extends Climber {

    private static final int GIVEN = 4_000;

    private final Portfolio portfolio;
    private final Escalation escalation;
    private final DispatchWorker dispatch;
    private final TaskService tasks;
    private final Map<String, Authentication> people = new HashMap<>();
    private int names;

    OurClimber(ApplicationContext product) {
        super(product.getBean(ProcessEngine.class), product.getBean(ProductClock.class));
        portfolio = product.getBean(Portfolio.class);
        escalation = product.getBean(Escalation.class);
        dispatch = product.getBean(DispatchWorker.class);
        tasks = product.getBean(TaskService.class);
        AuthenticationManager signIn = product.getBean(AuthenticationManager.class);
        for (String user : List.of("assistant", "lawyer", "lead")) {
            people.put(user, signIn.authenticate(new UsernamePasswordAuthenticationToken(user, user)));
        }
    }

    @Override
    List<Runnable> cases(int count) {
        List<CaseNo> cases = IntStream.range(0, count)
                .mapToObj(i -> portfolio.openOffTheLadder(Portfolio.Loan.MICRO_CREDIT, name()))
                .toList();
        cases.forEach(portfolio::prove);
        return cases.stream()
                .map(caseNo -> (Runnable) () -> escalation.begin(caseNo))
                .toList();
    }

    /** Of two characters among the first thousands: nobody's papers are another's. */
    private String name() {
        names++;
        return "张" + (char) ('\u4E00' + names / GIVEN) + (char) ('\u4E00' + names % GIVEN);
    }

    @Override
    void complete(Task task, Leg leg, LocalDate today) {
        SecurityContextHolder.getContext().setAuthentication(people.get(leg.user));
        tasks.complete(task.getId(), leg.form(today));
    }

    @Override
    Map<Leg, Cost> climb(int count) {
        Map<Leg, Cost> costs = super.climb(count);
        dispatch.sendDue();
        return costs;
    }
}
