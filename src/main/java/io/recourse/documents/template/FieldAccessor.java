package io.recourse.documents.template;

import java.util.List;
import java.util.Map;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;

/** What a dot reaches in a template: a field of the record, a loop's variable or count, the size of a list. */
final class FieldAccessor implements PropertyAccessor {

    @Override
    public Class<?>[] getSpecificTargetClasses() {
        return new Class<?>[] {IExpressionContext.class, Map.class, List.class, IterationStatusVar.class};
    }

    @Override
    public boolean canRead(EvaluationContext context, Object target, String name) {
        return true;
    }

    @Override
    public TypedValue read(EvaluationContext context, Object target, String name) throws AccessException {
        return new TypedValue(value(target, name));
    }

    private static Object value(Object target, String name) throws AccessException {
        if (target instanceof IExpressionContext variables && variables.containsVariable(name)) {
            return variables.getVariable(name);
        } else if (target instanceof Map<?, ?> branch && branch.containsKey(name)) {
            return branch.get(name);
        } else if (target instanceof List<?> list && name.equals("size")) {
            return list.size();
        } else if (target instanceof IterationStatusVar loop) {
            switch (name) {
                case "count":
                    return loop.getCount();
                case "first":
                    return loop.isFirst();
                case "last":
                    return loop.isLast();
                default:
            }
        }
        throw new AccessException("there is no field " + name);
    }

    @Override
    public boolean canWrite(EvaluationContext context, Object target, String name) {
        return false;
    }

    @Override
    public void write(EvaluationContext context, Object target, String name, Object newValue) throws AccessException {
        throw new AccessException("a template cannot change " + name);
    }
}
