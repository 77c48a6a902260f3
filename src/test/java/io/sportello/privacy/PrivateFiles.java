package io.sportello.privacy;

import static io.sportello.privacy.People.ADA;

import io.sportello.marketplace.reports.Reports;

/** Settings that the staff changed, and report and refund files that they handled. */
class PrivateFiles {

    private final Hands hands;

    PrivateFiles(Hands hands) {
        this.hands = hands;
    }

    void fill(Things things) {
        String rows = Reports.row("PRIVATE1" + things.seller(), "Lamp " + things.word())
                + Reports.row(
                        "PRIVATE2" + things.seller(), "Lamp " + things.word(), "20-Nov-2026", "1", "-12,00", "CR");
        String page = hands.upload(
                ADA,
                "/imports",
                "file",
                "returns-" + things.word() + ".txt",
                Reports.HEADER + rows,
                "seller",
                things.seller());
        things.put("import", Hands.end(page));
        things.put("importFile", hands.lastFile(things));
        hands.send(
                ADA,
                "/settings/returns",
                "seller",
                things.seller(),
                "marketplace",
                "IT",
                "category",
                "books",
                "windowDays",
                "45",
                "labelPaidBy",
                "BUYER",
                "restockingFeePercent",
                "0",
                "automatic",
                "NONE");
        things.put("setting", hands.ask("select max(id) from return_setting"));
        hands.send(
                ADA,
                "/settings/hours",
                "seller",
                things.seller(),
                "zone",
                "Europe/Rome",
                "country",
                "IT",
                "region",
                "",
                "from-MONDAY",
                "09:00",
                "to-MONDAY",
                "17:00");
        String feed =
                hands.send(ADA, "/refunds/feeds", "seller", things.seller(), "marketplace", "IT", "currency", "EUR");
        things.put("feed", Hands.end(feed));
    }
}
