/* The work list: rows that follow what others do, selection with a bar of what can be done, and column widths. */
(() => {
  "use strict";

  const desk = document.getElementById("main");
  const table = document.getElementById("list");
  const body = table.tBodies[0];
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const rowOf = (id) => document.getElementById(`task-${id}`);
  const rowIds = () => [...body.rows].map((row) => row.id.replace(/^task-/, "")).filter((id) => id !== "");

  /* ---------- on a phone the filters fold away until they are wanted ---------- */
  const fold = document.querySelector("[data-more-filters]");
  fold.setAttribute("aria-expanded", "false");
  fold.addEventListener("click", () => fold.setAttribute("aria-expanded", String(fold.getAttribute("aria-expanded") !== "true")));

  // the list that is shown may stand beyond the edge of its row on a phone
  document.querySelector(".seg [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

  /* ---------- selection ---------- */
  const page = document.getElementById("select-page");
  const bar = document.getElementById("bulk");
  const boxes = () => [...body.querySelectorAll("[data-select]:not(:disabled)")];
  const chosen = () => boxes().filter((box) => box.checked);
  const sum = (ticked) => {
    const amounts = ticked.filter((box) => box.dataset.amount);
    const currencies = new Set(amounts.map((box) => box.dataset.currency));
    if (amounts.length === 0 || currencies.size > 1) {
      return "";
    }
    const total = amounts.reduce((all, box) => all + Number(box.dataset.amount), 0);
    const written = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: [...currencies][0] }).format(total);
    // as the rows write it, with a space between sign and number
    return written.replace(/^(\D)(?=\d)/, "$1\u00a0");
  };
  const now = () => (chosen().length === 0 ? (body.querySelector("tr.row-now [data-select]:not(:disabled)") ?? null) : null);
  const count = bar.querySelector("[data-count]");
  const all = bar.querySelector("[data-all]");
  let before = 0;
  const showSelection = () => {
    if (bar.elements.all.value) {
      return;
    }
    const ticked = chosen();
    const one = now();
    [...body.rows].forEach((row) => row.classList.toggle("sel", row.querySelector("[data-select]")?.checked ?? false));
    page.checked = ticked.length > 0 && ticked.length === boxes().length;
    page.indeterminate = ticked.length > 0 && !page.checked;
    [...bar.querySelectorAll("[name=action]")].forEach((button) => (button.disabled = ticked.length === 0 && !one));
    count.classList.toggle("strong", ticked.length > 0);
    count.textContent = ticked.length > 0 ? bar.dataset.selected.replace("{0}", ticked.length) : one ? one.dataset.name : bar.dataset.none;
    bar.querySelector("[data-sum]").textContent = sum(ticked);
    if (all) {
      all.hidden = !page.checked;
    }
    if (ticked.length !== before) {
      before = ticked.length;
      window.sportello.announce(count.textContent);
    }
  };
  document.addEventListener("focusin", () => setTimeout(showSelection));
  // a key finds the buttons as they are for the row that one stands on now
  document.addEventListener("keydown", showSelection, { capture: true });
  /** Ticks say what is meant from now on, even if all that match were meant before. */
  const select = () => {
    bar.elements.all.value = "";
    showSelection();
  };
  body.addEventListener("change", (event) => event.target.matches("[data-select]") && select());
  page.addEventListener("change", () => {
    boxes().forEach((box) => (box.checked = page.checked));
    select();
  });
  all?.addEventListener("click", () => {
    const every = bar.querySelector("[data-all-said]").textContent;
    bar.elements.all.value = "true";
    count.textContent = every;
    bar.querySelector("[data-sum]").textContent = "";
    window.sportello.announce(every);
  });

  /* ---------- one task, at once: what can be taken back needs no page of its own ---------- */
  const undo = bar.querySelector("[data-undo]");
  const BACK = { claim: "unclaim", unclaim: "claim" };
  const DONE = { claim: "claimed", unclaim: "returned", "take-back": "takenBack" };
  const said = bar.querySelector("[data-said]");
  /** Offers to take something back, or nothing; a button that goes hands the focus to the row that one stood on. */
  const offer = (back) => {
    const focused = document.activeElement === undo;
    undo.hidden = back === null;
    undo.onclick = back;
    if (focused && undo.hidden) {
      (body.querySelector("tr.row-now") ?? body.rows[0]).focus();
    }
  };
  /** Says what came of something, and offers to make it undone where that can be. */
  const tellOf = (text, back = null) => {
    said.textContent = text;
    window.sportello.announce(text);
    offer(back);
  };
  const doOne = async (id, action) => {
    const headers = { Accept: "application/json", "Content-Type": "application/json", [meta("_csrf_header")]: meta("_csrf") };
    try {
      const answer = await fetch(`${bar.dataset.task}${encodeURIComponent(id)}/${action}`, { method: "POST", headers });
      const problem = await answer.json();
      const handedBack = action === "unclaim" && problem.assignee;
      const back = answer.ok && BACK[action] && !handedBack ? () => doOne(id, BACK[action]) : null;
      const done = handedBack ? bar.dataset.handedBack.replace("#", problem.assignee) : bar.dataset[DONE[action]];
      tellOf(answer.ok ? done : (problem.detail ?? bar.dataset.failed), back);
      if (answer.ok) {
        window.sportello.pane.renew(id);
      }
    } catch {
      tellOf(bar.dataset.failed);
    }
    changed.add(id);
    refresh().catch(() => {});
  };
  /** What of the pane does the same to the one task that it shows. */
  const IN_PANE = {
    assign: "summary[data-keys=assign]",
    snooze: "summary[data-keys=snooze]",
    follow_up: "summary[data-keys=follow-up]",
    prioritise: "summary[data-keys=priority]",
    note: "textarea[data-keys=note]",
    complete: "#complete:not(:disabled)",
  };
  const use = (part) => {
    part.matches("textarea") ? part.focus() : part.click();
    part.closest("details")?.querySelector("select, input:not([type=hidden])")?.focus();
  };
  window.sportello.desk = {
    tell: tellOf,
    changed: (id) => {
      changed.add(id);
      refresh().catch(() => {});
    },
    /** A task was completed in the pane, and for some seconds that can be taken back. */
    completed: (id, text, seconds) => {
      const back = seconds === 0 ? null : () => doOne(id, "take-back");
      tellOf(text, back);
      changed.add(id);
      refresh().catch(() => {});
      if (seconds > 0) {
        setTimeout(() => outcome(id, back).catch(() => {}), (seconds + 2) * 1000);
      }
    },
  };
  /** What came of a completion that nobody took back: only a refusal has to be told. */
  const outcome = async (id, back) => {
    const answer = await fetch(`${bar.dataset.page}${encodeURIComponent(id)}/outcome`, { headers: { Accept: "application/json" } });
    const found = answer.ok ? await answer.json() : {};
    if (found.state === "OPEN" && found.text) {
      tellOf(found.text);
    }
    if (undo.onclick === back && found.state !== "HELD") {
      offer(null);
    }
  };
  bar.addEventListener("submit", (event) => {
    const action = event.submitter?.value;
    const one = now();
    if (!one) {
      return;
    }
    const beside = window.sportello.pane.task() === one.value && window.sportello.pane.part(IN_PANE[action]);
    if (BACK[action]) {
      event.preventDefault();
      doOne(one.value, action);
    } else if (beside) {
      event.preventDefault();
      use(beside);
    } else if (action === "complete") {
      event.preventDefault();
      one.closest("tr").querySelector("[data-keys=open]").click();
    } else {
      one.checked = true;
    }
  });

  /* ---------- rows that follow what others do ---------- */
  const news = document.getElementById("news");
  const tell = (text) => {
    news.hidden = false;
    document.getElementById("news-text").textContent = text;
    window.sportello.announce(text);
  };
  const changed = new Set();
  const unseen = new Set();
  let timer;
  const PAUSE = 1500;

  /** What a row says beside its clock, which runs by itself. */
  const words = (row) => {
    const copy = row.cloneNode(true);
    copy.querySelectorAll(".clock").forEach((clock) => clock.remove());
    return copy.textContent.replace(/\s+/g, " ");
  };
  /** Puts a row in its old one's place, and leaves focus and tick where they were. */
  const replace = (row) => {
    const old = document.getElementById(row.id);
    if (!old || words(old) === words(row)) {
      return;
    }
    const index = [...old.querySelectorAll("a, input")].indexOf(document.activeElement);
    const onRow = document.activeElement === old;
    const box = row.querySelector("[data-select]");
    box.checked = !box.disabled && (old.querySelector("[data-select]")?.checked ?? false);
    row.tabIndex = old.tabIndex;
    old.replaceWith(row);
    row.classList.add("fresh");
    row.classList.toggle("row-now", old.classList.contains("row-now"));
    if (onRow) {
      row.focus();
    } else if (index >= 0) {
      row.querySelectorAll("a, input")[index]?.focus();
    }
  };

  const refresh = async () => {
    timer = undefined;
    if (document.hidden || changed.size === 0) {
      return;
    }
    const shown = [...changed].filter((id) => rowOf(id));
    [...changed].filter((id) => !rowOf(id)).forEach((id) => unseen.add(id));
    changed.clear();
    const query = new URLSearchParams(desk.dataset.query);
    query.set("shown", shown.join(","));
    query.set("changed", [...unseen].slice(-100).join(","));
    query.set("next", desk.dataset.cursor ?? "");
    query.set("since", desk.dataset.since);
    const answer = await fetch(`${desk.dataset.changes}?${query}`, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    [...parsed.querySelectorAll("#changed-rows > tr")].forEach(replace);
    const views = parsed.getElementById("views");
    const focused = document.activeElement?.closest("#views a")?.getAttribute("href");
    document.getElementById("views").replaceWith(views);
    if (focused) {
      [...views.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus();
    }
    document.getElementById("here-count").textContent = parsed.getElementById("changed-here").textContent;
    const more = parsed.getElementById("changed-news");
    if (more && more.textContent !== document.getElementById("news-text").textContent) {
      tell(more.textContent);
    }
    showSelection();
  };
  const soon = () => (timer ??= setTimeout(() => refresh().catch(() => {}), PAUSE));

  window.sportello.hear(desk.dataset.events, (name, ids) => {
    if (name === "many") {
      // so much that the rows are asked for anew, or what happened was missed
      rowIds().forEach((id) => changed.add(id));
      tell(desk.dataset.many);
    } else {
      ids.forEach((id) => changed.add(id));
    }
    soon();
  });
  document.addEventListener("visibilitychange", () => document.hidden || soon());
  // a browser that comes back to the page has kept the ticks
  showSelection();

  /* ---------- column widths ---------- */
  const heads = [...table.querySelectorAll("thead [data-column]")];
  const NARROWEST = 40;
  const WIDEST = 600;
  const keep = (head, width) => {
    const headers = { [meta("_csrf_header")]: meta("_csrf") };
    const form = new URLSearchParams(width ? { width } : {});
    fetch(`${desk.dataset.columns}/${head.dataset.column}/width`, { method: "POST", headers, body: form }).catch(() => {});
  };
  const set = (head, grip, width) => {
    head.style.width = width ? `${width}px` : "";
    grip.setAttribute("aria-valuenow", Math.round(width ?? head.offsetWidth));
  };
  const bounded = (width) => Math.max(NARROWEST, Math.min(Math.round(width), WIDEST));
  heads.forEach((head) => {
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.tabIndex = 0;
    grip.setAttribute("role", "separator");
    grip.setAttribute("aria-orientation", "vertical");
    grip.setAttribute("aria-valuemin", NARROWEST);
    grip.setAttribute("aria-valuemax", WIDEST);
    grip.setAttribute("aria-label", table.dataset.widthLabel.replace("{0}", head.textContent.trim()));
    head.append(grip);
    set(head, grip, head.dataset.px ? Number(head.dataset.px) : null);
    const STEPS = { ArrowLeft: -16, ArrowRight: 16 };
    grip.addEventListener("keydown", (event) => {
      if (event.key === "Home" || STEPS[event.key]) {
        event.preventDefault();
        event.stopPropagation();
        const width = event.key === "Home" ? null : bounded(head.offsetWidth + STEPS[event.key]);
        set(head, grip, width);
        keep(head, width);
      }
    });
    grip.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      const start = event.clientX - head.offsetWidth;
      const move = (step) => set(head, grip, bounded(step.clientX - start));
      grip.addEventListener("pointermove", move);
      grip.addEventListener(
        "pointerup",
        () => {
          grip.removeEventListener("pointermove", move);
          keep(head, head.offsetWidth);
        },
        { once: true },
      );
    });
  });
})();
