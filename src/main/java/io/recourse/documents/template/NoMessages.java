package io.recourse.documents.template;

import io.recourse.common.Refused;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/** A template holds its own words: {@code #{…}}, which would search files, is refused. */
final class NoMessages implements IMessageResolver {

    @Override
    public String getName() {
        return "none";
    }

    @Override
    public Integer getOrder() {
        return 1;
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        throw new Refused("document.template-expression", "#{" + key + "}");
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return null;
    }
}
