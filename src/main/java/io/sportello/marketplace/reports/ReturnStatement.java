package io.sportello.marketplace.reports;

import io.sportello.returns.ReportedReturn;
import io.sportello.returns.ReportedReturn.Line;
import java.util.List;

/** Reads a return out of the values that a row or an element states; the same for both formats. */
class ReturnStatement {

    private final String marketplace;
    private final Dates dates;

    ReturnStatement(ReportContext context) {
        this.marketplace = context.marketplace();
        this.dates = new Dates(context.zone(), context.now());
    }

    /** @throws FieldRefused when a value can't be */
    ReportedReturn read(Values head, List<Values> articles) {
        return new ReportedReturn(
                marketplace,
                head.required(Field.AMAZON_RMA, head.identifier(Field.AMAZON_RMA)),
                head.term(Field.MERCHANT_RMA, 60),
                head.required(Field.ORDER_ID, head.orderId()),
                head.instant(Field.ORDER_DATE, dates),
                head.required(Field.REQUEST_DATE, head.instant(Field.REQUEST_DATE, dates)),
                head.term(Field.STATUS, 40),
                head.flag(Field.A_TO_Z),
                head.flag(Field.PRIME),
                head.term(Field.LABEL_TYPE, 40),
                head.amount(Field.LABEL_COST),
                head.term(Field.LABEL_PAID_BY, 20),
                head.currency(),
                head.term(Field.CARRIER, 80),
                head.term(Field.TRACKING, 80),
                head.term(Field.RETURN_TYPE, 40),
                head.amount(Field.ORDER_AMOUNT),
                head.units(Field.ORDER_QUANTITY),
                head.term(Field.INVOICE, 60),
                head.date(Field.DELIVERED, dates),
                articles.stream().map(ReturnStatement::line).toList());
    }

    private static Line line(Values article) {
        String asin = article.term(Field.ASIN, 20);
        String sku = article.term(Field.SKU, 80);
        if (asin == null && sku == null) {
            throw new FieldRefused(Field.SKU, "", "reject.article");
        }
        return new Line(
                asin,
                sku,
                article.term(Field.ORDER_ITEM_ID, 30),
                article.text(Field.ITEM_NAME, 500),
                article.required(Field.QUANTITY, article.units(Field.QUANTITY)),
                article.term(Field.REASON, 80),
                article.text(Field.COMMENT, 2000),
                article.flag(Field.IN_POLICY),
                article.term(Field.RESOLUTION, 40),
                article.term(Field.CATEGORY, 120),
                article.amount(Field.REFUNDED));
    }
}
