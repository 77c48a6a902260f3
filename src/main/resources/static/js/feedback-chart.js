/* The ratings by period, with their average. */
(() => {
  "use strict";

  const STARS = 5;
  const { axis, bar, colour, draw, line, stripes, values } = window.sportello.charts;

  draw((box, rows) => ({
    yAxis: [
      axis({ type: "value", minInterval: 1 }),
      axis({ type: "value", min: 1, max: STARS, interval: 1, splitLine: { show: false }, axisLabel: { formatter: "{value} ★" } }),
    ],
    series: [
      bar(box.dataset.positive, values(rows, "positive"), colour("--s-accent")),
      bar(box.dataset.neutral, values(rows, "neutral"), colour("--s-soon"), stripes()),
      bar(box.dataset.negative, values(rows, "negative"), colour("--s-late")),
      line(box.dataset.average, values(rows, "average"), colour("--s-ink"), { yAxisIndex: 1, connectNulls: true, symbolSize: 6 }),
    ],
  }));
})();
