/* The response times by period: how many in time, late and unanswered, and the average in hours. */
(() => {
  "use strict";

  const MINUTES = 60;
  const { axis, bar, colour, draw, line, stripes, values } = window.sportello.charts;

  draw((box, rows) => ({
    yAxis: [
      axis({ type: "value", minInterval: 1 }),
      axis({ type: "value", min: 0, splitLine: { show: false }, axisLabel: { formatter: "{value} h" } }),
    ],
    series: [
      bar(box.dataset.inTime, values(rows, "inTime"), colour("--s-accent")),
      bar(box.dataset.late, values(rows, "late"), colour("--s-soon"), stripes()),
      bar(box.dataset.unanswered, values(rows, "unanswered"), colour("--s-late")),
      line(
        box.dataset.average,
        values(rows, "average").map((minutes) => (minutes === null ? null : minutes / MINUTES)),
        colour("--s-ink"),
        { yAxisIndex: 1, connectNulls: true, symbolSize: 6 },
      ),
    ],
  }));
})();
