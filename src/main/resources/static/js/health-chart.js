/* Draws a metric from the rows of the table beside the chart, which says the same in words. */
(() => {
  "use strict";

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const axis = (more) => ({
    axisLine: { lineStyle: { color: colour("--s-line-2") } },
    axisTick: { show: false },
    axisLabel: { color: colour("--s-ink-2"), fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: colour("--s-line") } },
    ...more,
  });

  const options = (box, rows) => {
    const numbers = (key) => rows.map((row) => (row.dataset[key] ? Number(row.dataset[key]) : null));
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 3 });
    const text = (value) => (value == null ? "–" : format.format(value) + box.dataset.unit);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(box).fontFamily },
      legend: { top: 0, left: 0, itemWidth: 22, itemHeight: 10, textStyle: { color: colour("--s-ink-2"), fontSize: 12 } },
      // drawn on the canvas: the page forbids styles in markup
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        backgroundColor: colour("--s-surface"),
        borderColor: colour("--s-line-2"),
        textStyle: { color: colour("--s-ink"), fontSize: 12 },
        valueFormatter: text,
      },
      grid: { left: 8, right: 8, top: 40, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: axis({ type: "category", data: rows.map((row) => row.dataset.label) }),
      yAxis: axis({ type: "value", scale: true, axisLabel: { color: colour("--s-ink-2"), fontSize: 11, formatter: text } }),
      series: [
        {
          name: box.dataset.value,
          type: "line",
          symbolSize: 7,
          data: numbers("value"),
          lineStyle: { color: colour("--s-accent"), width: 2 },
          itemStyle: { color: colour("--s-accent") },
        },
        {
          name: box.dataset.target,
          type: "line",
          symbol: "none",
          data: numbers("target"),
          lineStyle: { color: colour("--s-late"), width: 1.5, type: "dashed" },
          itemStyle: { color: colour("--s-late") },
        },
      ],
    };
  };

  document.querySelectorAll("[data-chart]").forEach((box) => {
    const rows = [...document.querySelector(box.dataset.chart).querySelectorAll("tbody tr")];
    const chart = window.echarts.init(box);
    const draw = () => chart.setOption(options(box, rows), true);
    draw();
    new ResizeObserver(() => chart.resize()).observe(box);
    new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
    box.dataset.drawn = "true";
  });
})();
