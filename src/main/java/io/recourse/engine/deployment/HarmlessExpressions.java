package io.recourse.engine.deployment;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * The second door: whatever the engine is asked to evaluate, from a model, a query or anywhere else, it evaluates only
 * what a model may contain.
 */
class HarmlessExpressions extends SpringExpressionManager {

    HarmlessExpressions(ApplicationContext context, ModelBeans beans) {
        super(context, beans.reachable());
    }

    /** @throws BadUserRequestException for any expression that a model may not contain */
    @Override
    public ValueExpression createValueExpression(String expression) {
        if (!Expressions.isHarmless(expression)) {
            throw new BadUserRequestException("This expression is not allowed: " + expression);
        }
        return super.createValueExpression(expression);
    }
}
