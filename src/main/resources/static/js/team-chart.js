/* Draws what falls due and what can be done, hour by hour, from the rows of the table beside the chart. */
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

  const bar = (name, values, fill, pattern) => ({
    name,
    type: "bar",
    stack: "due",
    barMaxWidth: 22,
    data: values,
    itemStyle: { color: fill, decal: pattern },
  });

  const series = (box, rows) => {
    const number = (key) => rows.map((row) => Number(row.dataset[key]));
    const due = number("due");
    if (box.dataset.known !== "true") {
      return [bar(box.dataset.due, due, colour("--s-accent"))];
    }
    const late = number("late");
    return [
      bar(box.dataset.inTime, due.map((count, i) => count - late[i]), colour("--s-accent")),
      // the pattern tells late from in time without the colours
      bar(box.dataset.late, late, colour("--s-late"), { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: Math.PI / 4, color: colour("--s-surface") }),
      {
        name: box.dataset.capacity,
        type: "line",
        step: "middle",
        symbol: "none",
        data: number("capacity"),
        lineStyle: { color: colour("--s-ink"), width: 1.5, type: "dashed" },
        itemStyle: { color: colour("--s-ink") },
      },
    ];
  };

  const options = (box, rows) => {
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
      grid: { left: 8, right: 8, top: 64, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: axis({ type: "category", data: rows.map((row) => row.dataset.label) }),
      yAxis: axis({ type: "value", min: 0, minInterval: 1, name: box.dataset.unit, nameTextStyle: { color: colour("--s-ink-2"), fontSize: 11, align: "left" } }),
      series: series(box, rows),
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
