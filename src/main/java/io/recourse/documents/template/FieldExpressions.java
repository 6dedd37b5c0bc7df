package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.WorkLimit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.ExpressionException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.IntLiteral;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What {@code ${…}} may be in a template: fields, literals, comparisons, {@code and}, {@code or}, {@code not} and the
 * conditional. The list says what is allowed; no method, type, bean, index, projection or assignment is on it, so that
 * a template can neither run code nor loop by itself. Reads are counted and long texts refused, so that neither nested
 * loops nor doubling texts can hold the server.
 */
final class FieldExpressions implements IStandardVariableExpressionEvaluator {

    private static final Set<Class<? extends SpelNode>> ALLOWED = Set.of(
            PropertyOrFieldReference.class,
            CompoundExpression.class,
            StringLiteral.class,
            IntLiteral.class,
            BooleanLiteral.class,
            NullLiteral.class,
            OpEQ.class,
            OpNE.class,
            OpLT.class,
            OpLE.class,
            OpGT.class,
            OpGE.class,
            OpAnd.class,
            OpOr.class,
            OperatorNot.class,
            Ternary.class,
            Elvis.class);
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_QUOTE = 120;

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final Map<String, SpelExpression> parsed = new ConcurrentHashMap<>();
    private final EvaluationContext reading = SimpleEvaluationContext.forPropertyAccessors(new FieldAccessor())
            .withAssignmentDisabled()
            .build();

    @Override
    public Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        ((Budget) context.getVariable(Budget.VARIABLE)).spend();
        Object value;
        try {
            value = parsed.computeIfAbsent(expression.getExpression(), this::parse)
                    .getValue(reading, context);
        } catch (ExpressionException e) {
            throw refusal(expression.getExpression());
        }
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            throw new Refused("document.template-too-long");
        }
        return value;
    }

    private SpelExpression parse(String expression) {
        SpelExpression result = (SpelExpression) parser.parseExpression(expression);
        requireAllowed(result.getAST(), expression);
        return result;
    }

    private static void requireAllowed(SpelNode node, String expression) {
        if (!ALLOWED.contains(node.getClass())) {
            throw refusal(expression);
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            requireAllowed(node.getChild(i), expression);
        }
    }

    private static Refused refusal(String expression) {
        boolean isLong = expression.length() > LONGEST_QUOTE;
        return new Refused(
                "document.template-expression", isLong ? expression.substring(0, LONGEST_QUOTE) + "…" : expression);
    }

    /** How many expressions one document may read: some hundred times what the longest of ours needs. */
    static final class Budget {

        /** No template can name a variable with a space. */
        static final String VARIABLE = "reading budget";

        private final WorkLimit limit;
        private int left = 200_000;

        Budget(WorkLimit limit) {
            this.limit = limit;
        }

        private void spend() {
            limit.check();
            if (--left < 0) {
                throw new Refused("document.template-too-long");
            }
        }
    }
}
