package io.sportello.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Returns as reports state them, named for their situation; each has its own RMA and order. */
public final class ReportFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private String marketplace = "IT";
    private String rma = "DT" + NUMBER.incrementAndGet() + "RRMA";
    private String order = "407-%07d-0000001".formatted(NUMBER.get());
    private Instant ordered = Instant.parse("2026-11-10T10:00:00Z");
    private Instant requested = Instant.parse("2026-11-24T08:00:00Z");
    private String status = "Pending";
    private String currency = "EUR";
    private BigDecimal amount = new BigDecimal("79.90");
    private LocalDate deliveredBack;
    private String category = "Electronics";
    private String reason = "CR-UNWANTED_ITEM";
    private Boolean inPolicy;
    private String name = "Bluetooth headphones, black";
    private String orderItem = "52719483026145";
    private int articles = 1;
    private boolean claimed;

    private ReportFixture() {}

    /** An unanswered request: headphones bought two weeks ago at amazon.it, unwanted, asked for an hour ago. */
    public static ReportFixture unwantedHeadphones() {
        return new ReportFixture();
    }

    /** The same request, which the policy authorises by itself. */
    public static ReportFixture withinPolicy() {
        return unwantedHeadphones().inPolicy(true);
    }

    /** A request a year after the purchase, which may be refused. */
    public static ReportFixture muchTooLate() {
        return unwantedHeadphones().ordered("2025-06-01T10:00:00Z").inPolicy(false);
    }

    /** A return that the marketplace authorised itself. */
    public static ReportFixture authorisedThere() {
        return unwantedHeadphones().status("Approved");
    }

    public ReportFixture marketplace(String country, String money) {
        marketplace = country;
        currency = money;
        return this;
    }

    public ReportFixture ordered(String instant) {
        ordered = Instant.parse(instant);
        return this;
    }

    public ReportFixture requested(String instant) {
        requested = Instant.parse(instant);
        return this;
    }

    public ReportFixture status(String stated) {
        status = stated;
        return this;
    }

    public ReportFixture amount(String paid) {
        amount = new BigDecimal(paid);
        return this;
    }

    public ReportFixture deliveredBack(String day) {
        deliveredBack = LocalDate.parse(day);
        return this;
    }

    public ReportFixture category(String stated) {
        category = stated;
        return this;
    }

    public ReportFixture reason(String code) {
        reason = code;
        return this;
    }

    public ReportFixture inPolicy(Boolean stated) {
        inPolicy = stated;
        return this;
    }

    /** The report states an A-to-z claim about it. */
    public ReportFixture claimed() {
        claimed = true;
        return this;
    }

    public ReportFixture withoutOrderItem() {
        orderItem = null;
        return this;
    }

    public ReportFixture articles(int count) {
        articles = count;
        return this;
    }

    /** The same return, in a later report. */
    public String rma() {
        return rma;
    }

    public ReportedReturn report() {
        List<ReportedReturn.Line> lines = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            lines.add(new ReportedReturn.Line(
                    "B0SPRT%04d".formatted(i),
                    "BA-HP-210-%d".formatted(i),
                    orderItem == null ? null : orderItem + i,
                    name,
                    1,
                    reason,
                    null,
                    inPolicy,
                    "StandardRefund",
                    category,
                    null));
        }
        return new ReportedReturn(
                marketplace,
                rma,
                null,
                order,
                ordered.truncatedTo(ChronoUnit.SECONDS),
                requested,
                status,
                claimed,
                false,
                "AmazonUnPaidLabel",
                null,
                "Customer",
                currency,
                null,
                null,
                "C-Returns",
                amount,
                articles,
                null,
                deliveredBack,
                lines);
    }
}
