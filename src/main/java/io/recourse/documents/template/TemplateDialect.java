package io.recourse.documents.template;

import java.util.HashSet;
import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementProcessor;
import org.thymeleaf.processor.text.ITextProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/** The part of Thymeleaf that a document template may use: loops, conditions, texts and the fragments of the layout. */
final class TemplateDialect extends StandardDialect {

    static final Set<String> ATTRIBUTES =
            Set.of("text", "each", "if", "unless", "switch", "case", "with", "fragment", "insert", "replace", "block");

    TemplateDialect() {
        setVariableExpressionEvaluator(new FieldExpressions());
    }

    /** Without {@code utext}, {@code attr} and the catch-all for any other attribute; they stay in the text and are refused. */
    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        Set<IProcessor> allowed = new HashSet<>();
        for (IProcessor processor : super.getProcessors(prefix)) {
            if (processor.getTemplateMode() == TemplateMode.XML && isAllowed(processor)) {
                allowed.add(processor);
            }
        }
        return allowed;
    }

    private static boolean isAllowed(IProcessor processor) {
        if (!(processor instanceof IElementProcessor element)) {
            return processor instanceof ITextProcessor;
        }
        if (element.getMatchingAttributeName() != null) {
            var name = element.getMatchingAttributeName().getMatchingAttributeName();
            return name != null && (ATTRIBUTES.contains(name.getAttributeName()) || !PREFIX.equals(name.getPrefix()));
        }
        return element.getMatchingElementName() != null
                && element.getMatchingElementName().getMatchingElementName() != null;
    }

    /** No {@code #dates}, {@code #ids}, {@code #ctx}: values come formatted. */
    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of();
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return null;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
