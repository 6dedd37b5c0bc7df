package io.recourse.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Text of a request's body. The character NUL, which the database refuses, makes a record's field unreadable; what the
 * fields of a form may hold its form says.
 */
@JsonComponent
class PlainText extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private final boolean ofRecord;

    PlainText() {
        this(false);
    }

    private PlainText(boolean ofRecord) {
        super(String.class);
        this.ofRecord = ofRecord;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
        return field == null ? this : new PlainText(true);
    }

    @Override
    public String deserialize(JsonParser body, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(body, context);
        return !ofRecord || text == null || text.indexOf('\0') < 0
                ? text
                : (String) context.handleWeirdStringValue(String.class, text, "holds the character NUL");
    }
}
