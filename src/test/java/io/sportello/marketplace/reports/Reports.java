package io.sportello.marketplace.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Report files for tests, and reading them whole. */
public final class Reports {

    public static final ReportContext ITALY =
            new ReportContext("IT", ZoneId.of("Europe/Rome"), Instant.parse("2026-11-24T11:00:00Z"));
    public static final String HEADER =
            "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\t"
                    + "Merchant RMA ID\tLabel type\tLabel cost\tCurrency code\tReturn carrier\tTracking ID\tLabel to be paid by\t"
                    + "A-to-Z Claim\tIs prime\tASIN\tMerchant SKU\tItem Name\tReturn quantity\tReturn Reason\tIn policy\t"
                    + "Return type\tResolution\tInvoice number\tReturn delivery date\tOrder Amount\tOrder quantity\t"
                    + "SafeT Action reason\tSafeT claim id\tSafeT claim state\tSafeT claim creation time\t"
                    + "SafeT claim reimbursement amount\tRefunded Amount\tCategory\tOrder Item ID\n";

    private Reports() {}

    public static String row(String rma, String item) {
        return row(rma, item, "20-Nov-2026", "1", "79,90", "CR-DEFECTIVE");
    }

    public static String row(String rma, String item, String requested, String quantity, String amount, String reason) {
        return String.join(
                        "\t",
                        "407-5583921-6642718",
                        "31-Oct-2026",
                        requested,
                        "Approved",
                        rma,
                        "",
                        "AmazonUnPaidLabel",
                        "4,50",
                        "EUR",
                        "CORRIERE_LUNA",
                        "RA123456789IT",
                        "Customer",
                        "N",
                        "Y",
                        "B0TEST0001",
                        "BA-HP-210-BK",
                        item,
                        quantity,
                        reason,
                        "Y",
                        "C-Returns",
                        "StandardRefund",
                        "2026-3318",
                        "",
                        amount,
                        "1",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "0,00",
                        "Electronics",
                        "40755839216642")
                + "\n";
    }

    public static String envelope(String... returns) {
        return "<?xml version=\"1.0\"?>\n<AmazonEnvelope xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"amzn-envelope.xsd\">\n<Header><DocumentVersion>1.00"
                + "</DocumentVersion></Header>\n<MessageType>Returns-Report</MessageType>\n<Message>\n"
                + String.join("\n", returns) + "\n</Message>\n</AmazonEnvelope>\n";
    }

    public static String element(String rma, String item) {
        return element(rma, item, "2026-11-20T09:15:00Z", "1", "79.90", "CR-DEFECTIVE");
    }

    public static String element(
            String rma, String item, String requested, String quantity, String amount, String reason) {
        return "<return_details>\n<item_details><item_name>" + item + "</item_name><asin>B0TEST0001</asin>"
                + "<return_reason_code>" + reason + "</return_reason_code><merchant_sku>BA-HP-210-BK</merchant_sku>"
                + "<in_policy>Y</in_policy><return_quantity>" + quantity + "</return_quantity>"
                + "<resolution>StandardRefund</resolution><category>Electronics</category>"
                + "<refund_amount>0.00</refund_amount></item_details>"
                + "<order_id>407-5583921-6642718</order_id><order_date>2026-10-31T10:00:00Z</order_date>"
                + "<amazon_rma_id>" + rma + "</amazon_rma_id><return_request_date>" + requested
                + "</return_request_date><return_request_status>Approved</return_request_status>"
                + "<a_to_z_claim>false</a_to_z_claim><is_prime>Y</is_prime><label_details><tracking_id>RA1</tracking_id>"
                + "<return_carrier>KURIER_ESCHE</return_carrier><currency_code>EUR</currency_code><label_cost>4.50</label_cost>"
                + "<label_type>AmazonUnPaidLabel</label_type></label_details>"
                + "<label_to_be_paid_by>Customer</label_to_be_paid_by><return_type>C-Returns</return_type>"
                + "<order_amount>" + amount + "</order_amount><order_quantity>1</order_quantity></return_details>";
    }

    public static List<ReportItem> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<ReportItem> read(byte[] content) {
        List<ReportItem> items = new ArrayList<>();
        try (ReportReader reader = open(() -> new ByteArrayInputStream(content))) {
            reader.forEachRemaining(items::add);
        }
        return items;
    }

    /** A content that can be read again. */
    interface Content {
        InputStream open() throws IOException;
    }

    static ReportReader open(Content content) {
        try {
            return ReportFile.recognise(content.open()).open(content.open(), ITALY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] marked(byte[] mark, String text, Charset charset) {
        byte[] content = text.getBytes(charset);
        byte[] all = new byte[mark.length + content.length];
        System.arraycopy(mark, 0, all, 0, mark.length);
        System.arraycopy(content, 0, all, mark.length, content.length);
        return all;
    }
}
