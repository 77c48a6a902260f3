/* What falls due and what can be done, hour by hour. */
(() => {
  "use strict";

  const { axis, bar, colour, draw, label, line, stripes, values } = window.sportello.charts;

  draw((box, rows) => {
    const due = values(rows, "due");
    const late = values(rows, "late");
    const forecast = () => [
      bar(
        box.dataset.inTime,
        due.map((count, i) => count - late[i]),
        colour("--s-accent"),
      ),
      bar(box.dataset.late, late, colour("--s-late"), stripes()),
      line(box.dataset.capacity, values(rows, "capacity"), colour("--s-ink"), { step: "middle", symbol: "none" }),
    ];
    return {
      top: 64,
      yAxis: axis({ type: "value", min: 0, minInterval: 1, name: box.dataset.unit, nameTextStyle: label({ align: "left" }) }),
      series: box.dataset.known === "true" ? forecast() : [bar(box.dataset.due, due, colour("--s-accent"))],
    };
  });
})();
