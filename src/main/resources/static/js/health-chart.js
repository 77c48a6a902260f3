/* A metric of the account's health by report, with the marketplace's target. */
(() => {
  "use strict";

  const { axis, colour, draw, line, number, values } = window.sportello.charts;

  draw((box, rows) => {
    const written = number(3);
    const text = (value) => written(value, box.dataset.unit);
    return {
      text,
      top: 40,
      yAxis: axis({ type: "value", scale: true, axisLabel: { formatter: text } }),
      series: [
        line(box.dataset.value, values(rows, "value"), colour("--s-accent"), { symbolSize: 7, lineStyle: { width: 2, type: "solid" } }),
        line(box.dataset.target, values(rows, "target"), colour("--s-late"), { symbol: "none" }),
      ],
    };
  });
})();
