/* Draws a process read-only: what is done, what runs now and what lies ahead, where it is stuck, or how many stand where. */
(() => {
  "use strict";

  const PAD = 24;
  const HEIGHT = 216;
  // below this the labels can't be read, so a tall process scrolls in its card instead
  const LEAST_SCALE = 0.75;

  const ids = (text) => (text ?? "").split(" ").filter(Boolean);
  const isStep = (element) => element.businessObject.$instanceOf("bpmn:Activity");
  const nameOf = (element) => element.businessObject.name || element.id;

  /** Gives the canvas the diagram's own size, so that its card scrolls and the page does not; answers where things are. */
  const fit = (canvas, box) => {
    const inner = canvas.viewbox().inner;
    const scale = Math.min(1, Math.max(LEAST_SCALE, (HEIGHT - 2 * PAD) / inner.height));
    const width = Math.max(inner.width * scale + 2 * PAD, box.parentElement.clientWidth);
    const height = inner.height * scale + 2 * PAD;
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
    canvas.resized();
    canvas.viewbox({
      x: inner.x - PAD / scale,
      y: inner.y - PAD / scale,
      width: width / scale,
      height: height / scale,
    });
    return (element) => ({
      x: (element.x + element.width / 2 - inner.x) * scale + PAD,
      y: (element.y + element.height / 2 - inner.y) * scale + PAD,
    });
  };

  /** Says the same in words, in the process's own names. */
  const describe = (card, done, active, broken) => {
    const text = card.querySelector("[data-diagram-text]");
    if (!text) {
      return;
    }
    const line = (label, elements) =>
      elements.length ? `${label}: ${[...new Set(elements.map(nameOf))].join(", ")}.` : "";
    const parts = [line(text.dataset.done, done.filter(isStep)), line(text.dataset.now, active)];
    text.textContent = [...parts, line(text.dataset.broken, broken)].join(" ").trim();
  };

  const icon = (name) => {
    const mark = document.createElement("i");
    mark.className = `ti ti-${name}`;
    return mark;
  };

  const badge = (kind, sign, count) => {
    const box = document.createElement("span");
    box.className = `bpmn-count bpmn-count-${kind}`;
    box.append(icon(sign), String(count));
    return box;
  };

  /** The numbers of a table's rows, each at its element; answers the elements that have any. */
  const count = (viewer, table) => {
    const overlays = viewer.get("overlays");
    const elements = viewer.get("elementRegistry");
    return [...(table?.querySelectorAll("[data-element]") ?? [])].flatMap((row) => {
      const element = elements.get(row.dataset.element);
      const { running, overdue, failed } = row.dataset;
      const badges = [
        ["running", "player-play", running],
        ["overdue", "alarm", overdue],
        ["failed", "alert-triangle", failed],
      ].filter(([, , many]) => Number(many) > 0);
      if (!element || badges.length === 0) {
        return [];
      }
      const box = document.createElement("div");
      box.className = "bpmn-counts";
      box.append(...badges.map((one) => badge(...one)));
      overlays.add(element, { position: { top: -12, left: -6 }, html: box, show: { minZoom: 0 }, scale: false });
      viewer.get("canvas").addMarker(element, Number(failed) > 0 ? "broken" : "now");
      return [element];
    });
  };

  const mark = (viewer, done, active, broken) => {
    const canvas = viewer.get("canvas");
    const overlays = viewer.get("overlays");
    done.forEach((element) => canvas.addMarker(element, "done"));
    active.forEach((element) => canvas.addMarker(element, "now"));
    broken.forEach((element) => canvas.addMarker(element, "broken"));
    done.filter(isStep).forEach((element) => {
      const tick = document.createElement("span");
      tick.className = "bpmn-tick";
      tick.append(icon("check"));
      overlays.add(element, { position: { top: -9, right: 9 }, html: tick, show: { minZoom: 0 }, scale: false });
    });
  };

  /** The library's mark stays in view while the diagram scrolls, and leads there as a link does. */
  const placeLogo = (card) => {
    const logo = card.querySelector(".bjs-powered-by");
    logo.rel = "noopener";
    logo.setAttribute("aria-label", "bpmn.io");
    card.append(logo);
    card.addEventListener("click", (event) => logo.contains(event.target) && event.stopPropagation(), true);
  };

  const draw = async (card) => {
    const scroll = card.querySelector(".bpmn-scroll");
    const box = card.querySelector(".bpmn-canvas");
    const response = await fetch(card.dataset.diagram, { credentials: "same-origin" });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const viewer = new window.BpmnJS({ container: box });
    await viewer.importXML(await response.text());
    const elements = viewer.get("elementRegistry");
    const known = (names) => names.map((id) => elements.get(id)).filter(Boolean);
    const active = known(ids(card.dataset.active));
    const done = known(ids(card.dataset.done));
    const broken = known(ids(card.dataset.broken));
    const place = fit(viewer.get("canvas"), box);
    mark(viewer, done, active, broken);
    const counted = card.dataset.counts ? count(viewer, document.getElementById(card.dataset.counts)) : [];
    describe(card, done, active, broken);
    placeLogo(card);
    const drawing = box.querySelector("svg");
    drawing.setAttribute("aria-hidden", "true");
    drawing.removeAttribute("tabindex");
    const current = active[0] ?? broken[0] ?? counted[0] ?? done.filter((element) => element.x !== undefined).at(-1);
    if (current) {
      const { x, y } = place(current);
      scroll.scrollTo({ left: x - scroll.clientWidth / 2, top: y - scroll.clientHeight / 2, behavior: "instant" });
    }
    card.dataset.drawn = "true";
  };

  document.querySelectorAll("[data-diagram]").forEach((card) =>
    draw(card).catch(() => {
      card.querySelector("[data-diagram-failed]").hidden = false;
    }),
  );
})();
