package io.recourse.documents.pdf;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import io.recourse.documents.WorkLimit;
import org.w3c.dom.Element;

/** Asks the limit at each box that layout makes; with the text breaker, which asks at each word, it sees all of layout. */
record LimitedBoxes(ReplacedElementFactory own, WorkLimit limit) implements ReplacedElementFactory {

    static void watch(SharedContext context, WorkLimit limit) {
        context.setReplacedElementFactory(new LimitedBoxes(context.getReplacedElementFactory(), limit));
    }

    @Override
    public boolean isReplacedElement(Element element) {
        limit.check();
        return own.isReplacedElement(element);
    }

    @Override
    public ReplacedElement createReplacedElement(
            LayoutContext layout, BlockBox box, UserAgentCallback resources, int width, int height) {
        limit.check();
        return own.createReplacedElement(layout, box, resources, width, height);
    }
}
