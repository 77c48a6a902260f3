/* Draws a decision table with dmn-js, keeps it while an officer edits it, and never overwrites what somebody else saved. */
(() => {
  "use strict";

  const card = document.getElementById("grid");
  const note = document.getElementById("grid-note");
  const state = document.getElementById("grid-state");
  const present = document.getElementById("present");
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  const PAUSE = 1000;
  // a row that was cut is not yet gone: it is likely to be pasted
  const PAUSE_AFTER_CUT = 8000;
  const RETRY = 5000;
  const FIRST = 10000;

  /* ---------- what the library says, in the reader's language ---------- */
  const words = new Map([...card.querySelectorAll("[data-words] dt")].map((term) => [term.textContent, term.nextElementSibling.textContent]));
  const translate = (text, values) =>
    (words.get(text) ?? text).replace(/\{\s*([^}\s]+)\s*\}/g, (all, name) => values?.[name] ?? all);

  /* ---------- rows are edited here, columns are not ---------- */
  const MENU = "Decision table context menu";
  const COLUMN = /-(input|output)\b/;
  const ofColumns = (group) => [group.children].flat().some((entry) => COLUMN.test(entry?.className ?? ""));
  const rowsOnly = function (menu, bus) {
    const all = menu._getEntries;
    menu._getEntries = (context) => {
      requestAnimationFrame(() => card.querySelector("[role=menu]")?.setAttribute("aria-label", translate(MENU)));
      return all(context)?.filter((group) => !ofColumns(group));
    };
    bus.on(["commandStack.col.move.canExecute", "commandStack.col.remove.canExecute"], FIRST, () => false);
  };
  rowsOnly.$inject = ["decisionTableContextMenu", "eventBus"];
  const none = ["value", null];
  const module = {
    translate: ["value", translate],
    decisionTableProperties: none,
    viewDrd: none,
    ...(card.dataset.edits === "true" && {
      __init__: ["rowsOnly"],
      rowsOnly: ["type", rowsOnly],
      addInputOutputProvider: none,
      createInputsProvider: none,
      inputEditingProvider: none,
      outputEditingProvider: none,
      typeRefEditingProvider: none,
      allowedValuesEditingProvider: none,
      description: none,
      expressionLanguage: none,
    }),
  };

  const modeler = new window.DmnJS({
    container: card.querySelector(".dmn-canvas"),
    decisionTable: { additionalModules: [module] },
  });
  const viewer = () => modeler.getActiveViewer();

  /* ---------- keeping it ---------- */
  let revision;
  let dirty = false;
  let busy = false;
  let asking = false;
  let timer;

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };
  const seen = (tag) => {
    revision = tag;
    present?.setAttribute("hx-vals", JSON.stringify({ revision: Number(tag.replaceAll('"', "")) }));
  };
  const put = async () => {
    const { xml } = await modeler.saveXML();
    const headers = { "Content-Type": "application/xml", "If-Match": revision };
    if (meta("_csrf_header")) {
      headers[meta("_csrf_header")] = meta("_csrf");
    }
    return fetch(card.dataset.content, { method: "PUT", headers, body: xml });
  };
  const show = async (answer) => htmx.swap(note, await answer.text(), { swapStyle: "innerHTML" });

  const ask = (newer) => {
    asking = true;
    const conflict = document.getElementById("grid-conflict");
    conflict.focus();
    conflict.querySelector("[data-take=theirs]").addEventListener("click", () => {
      dirty = false;
      location.reload();
    });
    conflict.querySelector("[data-take=mine]").addEventListener("click", () => {
      asking = false;
      note.replaceChildren();
      seen(newer);
      keep();
    });
  };

  const keep = async () => {
    clearTimeout(timer);
    if (!dirty || busy || asking) {
      return;
    }
    busy = true;
    dirty = false;
    state.textContent = card.dataset.saving;
    try {
      const answer = await put();
      if (![200, 409, 422].includes(answer.status)) {
        throw new Error(String(answer.status));
      }
      await show(answer);
      const tag = answer.headers.get("ETag");
      state.textContent = answer.ok && !dirty ? "" : card.dataset.unsaved;
      if (answer.ok) {
        seen(tag);
      } else {
        dirty = true;
      }
      if (answer.status === 409) {
        ask(tag);
      }
      busy = false;
      // what was typed meanwhile
      if (answer.ok && dirty) {
        later(PAUSE);
      }
    } catch (error) {
      busy = false;
      dirty = true;
      const offline = error instanceof TypeError;
      state.textContent = offline ? card.dataset.offline : card.dataset.failed;
      if (offline) {
        later(RETRY);
      }
    }
  };

  const changed = () => {
    dirty = true;
    state.textContent = card.dataset.unsaved;
    later(viewer().get("clipboard").get()?.keepIds ? PAUSE_AFTER_CUT : PAUSE);
  };

  /* ---------- from a finding to its row ---------- */
  const goTo = (number) => {
    const row = viewer().get("sheet").getRoot().rows[number - 1];
    const cell = row && card.querySelector(`td[data-row-id="${CSS.escape(row.id)}"]`);
    cell?.scrollIntoView({ block: "center", inline: "nearest" });
    (cell?.querySelector("[contenteditable]") ?? cell)?.focus();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#row-"]');
    if (link) {
      event.preventDefault();
      goTo(Number(link.hash.slice("#row-".length)));
    }
  });

  const start = async () => {
    const answer = await fetch(card.dataset.content);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    seen(answer.headers.get("ETag"));
    await modeler.importXML(await answer.text(), { open: false });
    await modeler.open(modeler.getViews().find((view) => view.type === "decisionTable"));
    // it scrolls within itself, also by keyboard where there is nothing to write
    const scroll = card.querySelector(".tjs-table-container");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-labelledby", "grid-title");
    if (card.dataset.edits !== "true") {
      return;
    }
    viewer().on("commandStack.changed", changed);
    document.addEventListener("visibilitychange", () => document.hidden && keep());
    window.addEventListener("beforeunload", (event) => {
      if (dirty || busy) {
        event.preventDefault();
      }
    });
  };

  start().catch((error) => {
    state.textContent = card.dataset.broken;
    console.error(error);
  });
})();
