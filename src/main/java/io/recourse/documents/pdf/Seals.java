package io.recourse.documents.pdf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the seal where a template says {@code <span class="stamp">name</span>} at the head of a paragraph: over the right
 * end of its line, with {@code class="stamp left"} over the left half. It is a figure whose alternative text names it, and
 * lies below the text, which stays black as under ink. It takes no room of its own: the style
 * sheet leaves some below a signature.
 */
final class Seals implements FSObjectDrawerFactory {

    private static final String TYPE = "application/x-seal";
    private static final String STYLE = "display: block; position: absolute; z-index: -1; width: 40mm; height: 40mm; ";
    private static final Map<String, String> PLACES =
            Map.of("stamp", "margin-top: -17mm; right: 14mm;", "stamp left", "margin-top: -17mm; left: 30mm;");
    private static final FSRGBColor INK = new FSRGBColor(0xD2, 0x1F, 0x26);

    private final Seal seal;
    private final Cache<String, Shape> drawn =
            Caffeine.newBuilder().maximumSize(100).build();

    Seals(Fonts fonts) {
        seal = new Seal(fonts);
    }

    /** Puts figures in the place of stamps, which the renderer then asks for. */
    static void prepare(Document xhtml) {
        NodeList spans = xhtml.getElementsByTagName("span");
        List<Element> stamps = IntStream.range(0, spans.getLength())
                .mapToObj(i -> (Element) spans.item(i))
                .filter(span -> PLACES.containsKey(span.getAttribute("class")))
                .toList();
        for (Element stamp : stamps) {
            String name = stamp.getTextContent().strip();
            Element figure = xhtml.createElement("object");
            figure.setAttribute("type", TYPE);
            figure.setAttribute("name", name);
            figure.setAttribute("alt", "印章：" + name);
            figure.setAttribute("style", STYLE + PLACES.get(stamp.getAttribute("class")));
            stamp.getParentNode().replaceChild(figure, stamp);
        }
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this::draw : null;
    }

    private Map<Shape, String> draw(
            Element figure,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        AffineTransform place = AffineTransform.getTranslateInstance(x + width / 2, y + height / 2);
        place.scale(width / Seal.DIAMETER, height / Seal.DIAMETER);
        page.setColor(INK);
        page.fill(place.createTransformedShape(drawn.get(figure.getAttribute("name"), seal::of)));
        return null;
    }
}
