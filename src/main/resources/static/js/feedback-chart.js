/* Draws the ratings from the rows of the table beside the chart, which says the same in words. */
(() => {
  "use strict";

  const STARS = 5;

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const axis = (more) => ({
    axisLine: { lineStyle: { color: colour("--s-line-2") } },
    axisTick: { show: false },
    axisLabel: { color: colour("--s-ink-2"), fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: colour("--s-line") } },
    ...more,
  });

  const bar = (name, values, fill, pattern) => ({
    name,
    type: "bar",
    stack: "ratings",
    barMaxWidth: 26,
    data: values,
    itemStyle: { color: fill, decal: pattern },
  });

  const options = (box, rows) => {
    const number = (key) => rows.map((row) => Number(row.dataset[key]));
    const average = rows.map((row) => (row.dataset.average ? Number(row.dataset.average) : null));
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(box).fontFamily },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: colour("--s-ink-2"), fontSize: 12 } },
      // drawn on the canvas: the page forbids styles in markup
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        backgroundColor: colour("--s-surface"),
        borderColor: colour("--s-line-2"),
        textStyle: { color: colour("--s-ink"), fontSize: 12 },
        valueFormatter: (value) => (value == null ? "–" : format.format(value)),
      },
      grid: { left: 8, right: 8, top: 56, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: axis({ type: "category", data: rows.map((row) => row.dataset.label) }),
      yAxis: [
        axis({ type: "value", minInterval: 1 }),
        axis({ type: "value", min: 1, max: STARS, interval: 1, splitLine: { show: false }, axisLabel: { color: colour("--s-ink-2"), fontSize: 11, formatter: "{value} ★" } }),
      ],
      series: [
        bar(box.dataset.positive, number("positive"), colour("--s-accent")),
        // the patterns tell the tones apart without the colours
        bar(box.dataset.neutral, number("neutral"), colour("--s-soon"), { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: Math.PI / 4, color: colour("--s-surface") }),
        bar(box.dataset.negative, number("negative"), colour("--s-late")),
        {
          name: box.dataset.average,
          type: "line",
          yAxisIndex: 1,
          connectNulls: true,
          symbolSize: 6,
          data: average,
          lineStyle: { color: colour("--s-ink"), width: 1.5, type: "dashed" },
          itemStyle: { color: colour("--s-ink") },
        },
      ],
    };
  };

  document.querySelectorAll("[data-feedback-chart]").forEach((box) => {
    const rows = [...document.querySelector(box.dataset.feedbackChart).querySelectorAll("tbody tr")];
    const chart = window.echarts.init(box);
    const draw = () => chart.setOption(options(box, rows), true);
    draw();
    new ResizeObserver(() => chart.resize()).observe(box);
    new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
    box.dataset.drawn = "true";
  });
})();
