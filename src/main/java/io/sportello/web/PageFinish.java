package io.sportello.web;

import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;

/**
 * Gives every page what its template need not repeat: the product's name at the end of the title, and a main element
 * that the skip link can reach. Public because Thymeleaf creates one for each page.
 */
public class PageFinish extends AbstractTemplateHandler {

    private boolean inHead;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if ("head".equals(tag.getElementCompleteName())) {
            inHead = true;
        }
        super.handleOpenElement("main".equals(tag.getElementCompleteName()) ? reachable(tag) : tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (inHead && "title".equals(tag.getElementCompleteName())) {
            handleText(getContext().getModelFactory().createText(" · Sportello"));
        }
        if ("head".equals(tag.getElementCompleteName())) {
            inHead = false;
        }
        super.handleCloseElement(tag);
    }

    private IOpenElementTag reachable(IOpenElementTag main) {
        return with(with(with(main, "id", "main"), "tabindex", "-1"), "class", "page");
    }

    private IOpenElementTag with(IOpenElementTag tag, String attribute, String value) {
        return tag.hasAttribute(attribute)
                ? tag
                : getContext().getModelFactory().setAttribute(tag, attribute, value);
    }
}
