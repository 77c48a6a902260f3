package io.sportello.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A report with one request that no rule answers by itself, and that may not be refused. */
record ReportFile(String orderId, String rma, String orderItemId, LocalDate today) {

    static ReportFile of(LocalDate today) {
        return new ReportFile("403-" + digits(7) + "-" + digits(7), "D" + digits(9) + "RRMA", "1" + digits(13), today);
    }

    FilePayload file() {
        return new FilePayload("returns-" + orderId + ".tsv", "text/plain", text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        Map<String, String> row = row();
        return String.join("\t", row.keySet()) + "\n" + String.join("\t", row.values()) + "\n";
    }

    /** Software is looked at by a person, and the marketplace grants it a fortnight at least. */
    private Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Order ID", orderId);
        row.put("Order date", today.minusDays(10).toString());
        row.put("Return request date", today.toString());
        row.put("Return request status", "Pending");
        row.put("Amazon RMA ID", rma);
        row.put("Merchant RMA ID", "");
        row.put("Label type", "AmazonUnPaidLabel");
        row.put("Label cost", "");
        row.put("Currency code", "EUR");
        row.put("Return carrier", "");
        row.put("Tracking ID", "");
        row.put("Label to be paid by", "Customer");
        row.put("A-to-Z Claim", "N");
        row.put("Is prime", "N");
        row.put("ASIN", "B0SFT84K2Q");
        row.put("Merchant SKU", "BA-SW-014");
        row.put("Item Name", "Photo studio, one licence on USB");
        row.put("Return quantity", "1");
        row.put("Return Reason", "CR-UNWANTED_ITEM");
        row.put("In policy", "N");
        row.put("Return type", "C-Returns");
        row.put("Resolution", "StandardRefund");
        row.put("Invoice number", "");
        row.put("Return delivery date", "");
        row.put("Order Amount", "49,90");
        row.put("Order quantity", "1");
        row.put("SafeT Action reason", "");
        row.put("SafeT claim id", "");
        row.put("SafeT claim state", "");
        row.put("SafeT claim creation time", "");
        row.put("SafeT claim reimbursement amount", "");
        row.put("Refunded Amount", "");
        row.put("Category", "Software");
        row.put("Order Item ID", orderItemId);
        return row;
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
