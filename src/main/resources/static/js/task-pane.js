/* The task beside the list, where the window is wide enough for both; on a narrow one a task opens on its own page. */
(() => {
  "use strict";

  const desk = document.getElementById("main");
  const pane = document.getElementById("pane");
  const rows = document.querySelector("[data-rows]");
  const wide = window.matchMedia("(min-width: 1360px)");
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const rowOf = (id) => document.getElementById(`task-${id}`);
  const FOLLOW = 250;

  let shown = null;
  let asked = null;
  let leave = async () => {};
  let timer;

  /* ---------- what the form needs is fetched when the first one opens ---------- */
  let ready;
  const load = (tag, source) =>
    new Promise((done, failed) => {
      const element = document.createElement(tag);
      Object.assign(element, tag === "link" ? { rel: "stylesheet", href: source } : { src: source });
      element.addEventListener("load", done);
      element.addEventListener("error", failed);
      document.head.append(element);
    });
  const formKit = () => (ready ??= Promise.all([load("link", pane.dataset.style), load("script", pane.dataset.script)]));

  const address = (id) => {
    const url = new URL(location.href);
    id ? url.searchParams.set("task", id) : url.searchParams.delete("task");
    history.replaceState(history.state, "", url);
  };
  const mark = () =>
    [...rows.querySelectorAll("[data-row]")].forEach((row) => {
      const here = row.id === `task-${shown}`;
      row.classList.toggle("open", here);
      here ? row.setAttribute("aria-current", "true") : row.removeAttribute("aria-current");
    });

  /** Whether a person is about to say something in the pane, which must not be taken from under their hands. */
  const busy = () => pane.querySelector("details.menu[open]") !== null || (pane.contains(document.activeElement) && document.activeElement.matches("input, textarea, select"));

  const show = async (id, focus, unless = () => false) => {
    asked = id;
    const answer = await fetch(`${pane.dataset.tasks}/${encodeURIComponent(id)}/pane`, { headers: { Accept: "text/html" } });
    const content = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("pane-content");
    if (!answer.ok || !content) {
      location.assign(`${pane.dataset.tasks}/${encodeURIComponent(id)}`);
      return;
    }
    if (unless()) {
      return;
    }
    await leave();
    if (asked !== id) {
      return;
    }
    leave = async () => {};
    const inside = pane.contains(document.activeElement);
    const top = shown === id ? pane.scrollTop : 0;
    shown = id;
    pane.hidden = false;
    desk.classList.add("bench-3");
    pane.replaceChildren(document.adoptNode(content));
    pane.scrollTop = top;
    address(id);
    mark();
    if (focus || inside) {
      // at once: what is pressed while the form is fetched must not go astray
      pane.querySelector(".pane-title").focus({ preventScroll: !focus });
    }
    if (pane.querySelector("#task-form")) {
      await formKit();
      if (shown === id && pane.querySelector("#task-form")) {
        leave = window.sportello.taskForm(pane, completed);
      }
    }
    if (pane.querySelector("#task-changed")) {
      window.sportello.watchTask(pane);
    }
  };
  const open = (id, focus, unless) => show(id, focus, unless).catch(() => window.sportello.announce(meta("text-offline") ?? ""));

  const close = async () => {
    const row = rowOf(shown);
    asked = null;
    await leave();
    leave = async () => {};
    shown = null;
    pane.hidden = true;
    pane.replaceChildren();
    desk.classList.remove("bench-3");
    address(null);
    mark();
    row?.focus();
  };

  /* ---------- after completing, work goes on with the next row ---------- */
  const after = (row) => {
    let next = row?.nextElementSibling;
    while (next && (!next.matches("[data-row]") || next.classList.contains("gone"))) {
      next = next.nextElementSibling;
    }
    return next;
  };
  const completed = (answer) => {
    const row = rowOf(shown);
    const taken = /\/tasks\/([^/?]+)$/.exec(answer.location);
    window.sportello.desk.completed(shown, answer.text, answer.seconds);
    leave = async () => {};
    const next = after(row);
    if (taken) {
      open(taken[1], true);
    } else if (next) {
      next.focus();
      open(next.id.replace(/^task-/, ""), false);
    } else {
      close();
    }
  };

  /* ---------- opening, following, closing ---------- */
  rows.addEventListener("click", (event) => {
    const link = event.target.closest("[data-keys~=open]");
    const row = event.target.closest("[data-row]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!row || !wide.matches || !plain || (!link && event.target.closest("a, button, input, label"))) {
      return;
    }
    event.preventDefault();
    // a key that opens has no pointer's detail: who works by keys goes on in the pane
    open(row.id.replace(/^task-/, ""), event.detail === 0);
  });
  rows.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-row]");
    clearTimeout(timer);
    if (shown && row && row.id !== `task-${shown}`) {
      timer = setTimeout(() => document.activeElement?.closest("[data-row]") === row && open(row.id.replace(/^task-/, ""), false), FOLLOW);
    }
  });
  // from the pane to its row, from there out of the pane
  rows.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown && event.target.matches("[data-row]")) {
      event.preventDefault();
      close();
    }
  });
  pane.addEventListener("click", (event) => event.target.closest("[data-close-pane]") && close());
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !event.target.closest("details.menu[open], [role=listbox], dialog")) {
      event.preventDefault();
      rowOf(shown) ? rowOf(shown).focus() : close();
    }
  });
  wide.addEventListener("change", () => shown && !wide.matches && close());

  /* ---------- forms of the pane: what they say is said here, and the pane is renewed ---------- */
  pane.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    // a second press meanwhile would do it twice
    if (!form.ariaBusy) {
      form.ariaBusy = "true";
      await post(form, event.submitter);
      form.ariaBusy = null;
    }
  });
  const post = async (form, submitter) => {
    const data = new FormData(form, submitter);
    const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const refusal = page.querySelector("main [role=alert]:not([hidden], [data-standing])")?.textContent.trim();
      const said = refusal || page.querySelector("#status [data-flash]")?.textContent.trim();
      const back = refusal ? null : page.querySelector("#status [data-back]");
      window.sportello.desk.tell(answer.ok && said ? said : pane.dataset.failed, back && (() => post(back)));
      window.sportello.desk.changed(shown);
      if (answer.ok && !refusal) {
        await open(shown, pane.contains(document.activeElement));
      }
    } catch {
      window.sportello.desk.tell(pane.dataset.failed);
    }
  };

  window.sportello.pane = {
    /** The task shown, or null. */
    task: () => shown,
    /** Shows the task as it is now, if it is the one shown and nobody is at work in it; what was typed is kept. */
    renew: (id) => shown === id && asked === id && open(id, false, busy),
    part: (selector) => pane.querySelector(selector),
  };

  const asks = new URL(location.href).searchParams.get("task");
  if (asks && wide.matches) {
    open(asks, false);
  }
})();
