/* What all charts share: colours of the theme, axes, bars and lines, and drawing from the rows of the table beside the chart. */
(() => {
  "use strict";

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const label = (more) => ({ color: colour("--s-ink-2"), fontSize: 11, hideOverlap: true, ...more });

  const axis = ({ axisLabel, ...more }) => ({
    axisLine: { lineStyle: { color: colour("--s-line-2") } },
    axisTick: { show: false },
    axisLabel: label(axisLabel),
    splitLine: { lineStyle: { color: colour("--s-line") } },
    ...more,
  });

  const bar = (name, data, fill, decal) => ({ name, type: "bar", stack: "bars", barMaxWidth: 26, data, itemStyle: { color: fill, decal } });

  const line = (name, data, ink, more) => ({
    name,
    type: "line",
    data,
    ...more,
    lineStyle: { color: ink, width: 1.5, type: "dashed", ...more?.lineStyle },
    itemStyle: { color: ink },
  });

  /** Stripes, which tell two bars apart without the colours. */
  const stripes = () => ({ symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: Math.PI / 4, color: colour("--s-surface") });

  const common = (box, rows, top) => ({
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
    },
    grid: { left: 8, right: 8, top, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: axis({ type: "category", data: rows.map((row) => row.dataset.label) }),
  });

  const number = (digits) => {
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits });
    return (value, unit = "") => (value == null ? "–" : format.format(value) + unit);
  };
  const values = (rows, key) => rows.map((row) => (row.dataset[key] ? Number(row.dataset[key]) : null));

  /**
   * Draws the page's charts, anew when their size or the theme changes.
   *
   * @param own of a chart and its rows: text (what a value says), yAxis, series, and top (the room above), in pixels
   */
  const draw = (own) =>
    document.querySelectorAll("[data-chart]").forEach((box) => {
      const rows = [...document.querySelector(box.dataset.chart).querySelectorAll("tbody tr")];
      const chart = window.echarts.init(box);
      const paint = () => {
        const { text = number(1), top = 56, ...rest } = own(box, rows);
        const options = { ...common(box, rows, top), ...rest };
        options.tooltip.valueFormatter = (value) => text(value);
        chart.setOption(options, true);
      };
      paint();
      new ResizeObserver(() => chart.resize()).observe(box);
      new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
      box.dataset.drawn = "true";
    });

  window.sportello.charts = { axis, bar, colour, draw, label, line, number, stripes, values };
})();
