package io.recourse.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontResolver;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses fonts once for each style of a document: the renderer asks again at every text. */
final class ChosenFonts implements FontResolver {

    private record Style(List<String> families, float size, IdentValue weight, IdentValue style, IdentValue variant) {}

    private final FontResolver all;
    private final Map<Style, FSFont> chosen = new HashMap<>();

    private ChosenFonts(FontResolver all) {
        this.all = all;
    }

    static void remember(SharedContext document) {
        document.setFontResolver(new ChosenFonts(document.getFontResolver()));
    }

    @Override
    public FSFont resolveFont(SharedContext document, FontSpecification wanted) {
        List<String> families = wanted.families == null ? List.of() : List.of(wanted.families);
        Style style = new Style(families, wanted.size, wanted.fontWeight, wanted.fontStyle, wanted.variant);
        return chosen.computeIfAbsent(style, first -> all.resolveFont(document, wanted));
    }
}
