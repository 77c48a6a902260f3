/* Keys: what each of them does is named by data-keys in the page; which they are, by the dialog that lists them. */
(() => {
  "use strict";

  const sheet = document.getElementById("shortcuts");
  if (!sheet) {
    return;
  }

  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const announce = (text) => window.sportello.announce(text);
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const usable = (element) => !element.disabled && element.getAttribute("aria-disabled") !== "true" && !element.closest("[inert]");

  /* ---------- keys ---------- */
  const WINDOW = 1000;
  const on = sheet.dataset.on === "true";
  const always = (keys) => keys.startsWith("Ctrl+") || keys === "Esc" || keys === "Enter";
  const actions = new Map(
    $$("[data-action]", sheet)
      .filter((line) => line.dataset.press && (on || always(line.dataset.press)))
      .map((line) => [line.dataset.press, line.dataset.action]),
  );
  // the sections that have a number, for those who see the numbers
  if (on) {
    $$("[data-number]").forEach((link) => actions.set(["g", ...link.dataset.number].join(" "), link));
  }

  /** A key as the profile writes it, such as Shift+E; nothing for modifiers alone and for what writes another character. */
  const stroke = (event) => {
    const special = event.getModifierState?.("AltGraph");
    if ((event.altKey && !special) || ["Shift", "Control", "Alt", "Meta", "AltGraph", "Dead", "Process", "Unidentified"].includes(event.key)) {
      return null;
    }
    const key = event.key === "Escape" ? "Esc" : event.key;
    const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
    const ctrl = (event.ctrlKey || event.metaKey) && !special;
    const shift = event.shiftKey && (letter || key.length > 1);
    const name = letter ? (ctrl || shift ? key.toUpperCase() : key.toLowerCase()) : key;
    return (ctrl ? "Ctrl+" : "") + (shift ? "Shift+" : "") + name;
  };

  const QUIET_INPUTS = ["checkbox", "radio", "button", "submit", "reset", "file", "image", "range", "color"];
  const EDITORS = ".djs-container, .bjs-container, .tjs-container, .fjs-container, [data-own-keys]";
  const types = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, [role=textbox]") ||
    (element.matches("input") && !QUIET_INPUTS.includes(element.type)) ||
    element.closest(EDITORS) !== null;

  const dialog = () => $$("dialog[open]").pop();

  /* ---------- rows ---------- */
  let current = null;
  let anchor = null;

  const allOf = (list) => $$("[data-row]", list);
  const rowsOf = (list) => allOf(list).filter(shown);
  const listOfRow = (row) => row?.closest("[data-rows]");
  const currentRow = () => (current ? (document.getElementById(current.id) ?? (current.row.isConnected ? current.row : null)) : null);

  const mark = (row) => {
    const list = listOfRow(row);
    $$("[data-row][tabindex='0']", list).forEach((other) => (other.tabIndex = -1));
    $$(".row-now").forEach((other) => other.classList.remove("row-now"));
    row.tabIndex = 0;
    row.classList.add("row-now");
    current = { id: row.id, row, index: allOf(list).indexOf(row), list, focused: row.contains(document.activeElement) };
  };
  const goTo = (row) => {
    mark(row);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const move = (step) => {
    if (dialog()) {
      return false;
    }
    const here = currentRow();
    const list = listOfRow(here) ?? $$("[data-rows]").find((one) => rowsOf(one).length > 0);
    if (!list) {
      return false;
    }
    const rows = rowsOf(list);
    const next = here ? rows[rows.indexOf(here) + step] : rows[step > 0 ? 0 : rows.length - 1];
    if (next) {
      goTo(next);
    } else if (here && document.activeElement !== here) {
      goTo(here);
    }
    return true;
  };
  const boxOf = (row) => row?.querySelector("input[type=checkbox][data-select]:not(:disabled)");
  const select = () => {
    const box = boxOf(currentRow());
    if (!box || dialog()) {
      return false;
    }
    box.click();
    anchor = { id: currentRow().id, row: currentRow() };
    return true;
  };
  const range = () => {
    const here = currentRow();
    const from = anchor && (document.getElementById(anchor.id) ?? anchor.row);
    if (!boxOf(here) || !boxOf(from) || dialog()) {
      return select();
    }
    const rows = rowsOf(listOfRow(here));
    const [first, last] = [rows.indexOf(from), rows.indexOf(here)].sort((a, b) => a - b);
    const wanted = boxOf(from).checked;
    rows
      .slice(Math.max(first, 0), last + 1)
      .map(boxOf)
      .filter((box) => box && box.checked !== wanted)
      .forEach((box) => box.click());
    anchor = { id: here.id, row: here };
    return true;
  };

  /** Each list has one row that Tab reaches; the others are reached from there. The page itself may name the one to begin with. */
  const known = new WeakSet();
  const rove = () =>
    $$("[data-rows]").forEach((list) => {
      const rows = $$("[data-row]", list);
      const first = rows.find((row) => row.getAttribute("tabindex") === "0");
      rows.filter((row) => !row.hasAttribute("tabindex")).forEach((row) => (row.tabIndex = -1));
      const here = currentRow();
      if (here && list.contains(here)) {
        mark(here);
      } else if (first && !current && !known.has(list)) {
        mark(first);
      } else if (!first && rows.length > 0) {
        rows[0].tabIndex = 0;
      }
      known.add(list);
    });

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (listOfRow(row)) {
      mark(row);
    } else if (current) {
      current.focused = false;
    }
  });
  document.addEventListener("focusout", (event) => {
    const was = current;
    // a row that is taken out of the page loses the focus, too, but that is not leaving it
    setTimeout(() => was && event.target.isConnected && (was.focused = was.row.contains(document.activeElement)));
  });
  /** A row that was replaced or is gone while it had the focus hands it to its successor, never to the top of the page. */
  const keepFocus = () => {
    if (!current || current.row.isConnected) {
      rove();
      return;
    }
    const { id, index, focused } = current;
    const list = current.list.isConnected ? current.list : document.querySelector("[data-rows]");
    const rows = list ? allOf(list) : [];
    const heir = document.getElementById(id) ?? rows.slice(index).find(shown) ?? rows.filter(shown).pop();
    current = null;
    rove();
    if (heir && focused && document.activeElement === document.body) {
      goTo(heir);
    } else if (heir) {
      mark(heir);
    }
  };
  new MutationObserver(keepFocus).observe(document.body, { childList: true, subtree: true });

  /* ---------- what a key does ---------- */
  const named = (action, root) => $$(`[data-keys~="${action}"]`, root).filter(usable);

  /** What an action is done with: in the current row, else on the page, but never in another row; only in a dialog while it is open. */
  const find = (action) => {
    const open = dialog();
    if (open) {
      return named(action, open).find(shown) ?? null;
    }
    const row = currentRow();
    const everywhere = named(action, document).filter((one) => [null, row].includes(one.closest("[data-row]")));
    return (
      (row && named(action, row).find(shown)) ??
      everywhere.find(shown) ??
      // the bar's links are there even where a narrow screen folds them away
      everywhere.find((link) => link.href && link.closest(".top, .tabs")) ??
      null
    );
  };

  const use = (element) => {
    if (element.matches("input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select")) {
      element.focus();
      element.select?.();
      return;
    }
    element.click();
    if (element.matches("summary") && element.parentElement.open) {
      const field = $$("input:not([type=hidden]), textarea, select", element.parentElement).find((one) => shown(one) && usable(one));
      (field ?? element).focus();
    }
  };

  const sendFrom = (action) => {
    const active = document.activeElement;
    const form = active?.form ?? active?.closest("form");
    return form ? named(action, form).find(shown) : null;
  };

  const builtIn = {
    next: () => move(1),
    previous: () => move(-1),
    select,
    range,
    help: () => list(),
    palette: () => window.sportello.palette(),
    send: () => press(sendFrom("send")),
    "send-next": () => press(sendFrom("send-next")),
  };
  const press = (element) => {
    if (!element) {
      return false;
    }
    use(element);
    return true;
  };
  const openRow = () => {
    const row = currentRow();
    return !dialog() && press(row && named("open", row)[0]);
  };
  /** Does an action; tells whether there was anything to do it with. */
  const run = (action) => {
    if (action === "open") {
      return openRow();
    }
    if (typeof action !== "string") {
      return press(action);
    }
    return action in builtIn ? builtIn[action]() : press(find(action));
  };
  const available = (action) => {
    if (["next", "previous"].includes(action)) {
      return $$("[data-row]").some(shown);
    }
    if (["select", "range"].includes(action)) {
      return $$("[data-row] input[data-select]").some(shown);
    }
    return ["help", "palette", "close"].includes(action) || find(action) !== null || named(action, document).some(shown);
  };

  let typed = [];
  let waiting = null;
  const forget = () => {
    clearTimeout(waiting);
    typed = [];
  };
  const perform = (keys) => {
    const action = actions.get(keys);
    forget();
    if (!run(action)) {
      announce(available(action) ? sheet.dataset.choose : sheet.dataset.nothing);
    }
  };
  /** Whether a key, after those before it, means something or may come to mean something. */
  const take = (key) => {
    const keys = [...typed, key].join(" ");
    const longer = [...actions.keys()].some((other) => other.startsWith(`${keys} `));
    if (longer) {
      clearTimeout(waiting);
      typed.push(key);
      waiting = setTimeout(() => (actions.has(keys) ? perform(keys) : forget()), WINDOW);
      return true;
    }
    if (actions.has(keys)) {
      perform(keys);
      return true;
    }
    if (typed.length > 0) {
      forget();
      return take(key);
    }
    return false;
  };

  // after the handlers of the page's own parts, which may have done something with the key
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.target.matches?.("[data-record]")) {
      return;
    }
    const key = stroke(event);
    const onRow = event.target.matches?.("[data-row]");
    // out of a field that a key led into, back to the list or the page; whatever else is open closes by itself
    if (key === "Esc" && event.target.matches?.("[data-keys]") && types(event.target) && !dialog()) {
      const row = currentRow();
      row ? goTo(row) : document.getElementById("main").focus({ preventScroll: true });
    }
    if (!key || key === "Esc") {
      return;
    }
    if (onRow && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      move(key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (!key.startsWith("Ctrl+")) {
      const moving = ["next", "previous"].includes(actions.get(key));
      if (types(event.target) || (event.repeat && !moving) || (key === "Enter" && !onRow)) {
        return;
      }
    }
    if (actions.get(key) === "send" || actions.get(key) === "send-next") {
      if (!sendFrom(actions.get(key))) {
        return;
      }
    }
    if (take(key)) {
      event.preventDefault();
    }
  });
  document.addEventListener("focusin", (event) => types(event.target) && forget());

  /* ---------- the list of keys ---------- */
  const mac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
  const words = () => mac && $$("kbd").forEach((hint) => (hint.textContent = hint.textContent.replace("Ctrl ", "⌘")));
  const list = () => {
    if (sheet.open) {
      sheet.close();
      return true;
    }
    if (dialog()) {
      return false;
    }
    $$("[data-action]", sheet).forEach((line) => {
      const here = available(line.dataset.action);
      line.classList.toggle("off", !here);
      line.querySelector("[data-absent]").hidden = here;
    });
    window.sportello.show(sheet);
    return true;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-shortcuts]")) {
      list();
    }
  });

  document.addEventListener("htmx:load", words);
  words();
  rove();
  Object.assign(window.sportello, {
    /** The actions that this page has, with their names, for those who look for them by words. */
    actions: () =>
      $$("[data-action]", sheet)
        .map((line) => ({ line, element: line.dataset.action in builtIn ? null : find(line.dataset.action) }))
        .filter((one) => one.element && !one.element.closest(".top, .tabs") && one.line.dataset.action !== "open")
        .map((one) => ({
          label: one.line.querySelector("[data-label]").textContent,
          hint: one.line.querySelector("kbd")?.textContent ?? "",
          run: () => press(one.element),
        })),
  });

  /* ---------- the profile's fields write the key that is pressed ---------- */
  let began = 0;
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches?.("[data-record]") || ["Tab", "Escape"].includes(event.key) || event.isComposing) {
      return;
    }
    const plain = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (plain && !field.dataset.enter) {
      return;
    }
    if (event.key === "Backspace" || event.key === "Delete") {
      event.preventDefault();
      field.value = "";
      began = 0;
      return;
    }
    const edits = (event.ctrlKey || event.metaKey) && "acvxz".includes(event.key.toLowerCase());
    if ((event.key.length > 1 && !plain) || event.key === " " || edits) {
      return;
    }
    // with Alt the server says why not
    const key = stroke(event) ?? (event.altKey ? `Alt+${event.key}` : null);
    if (!key) {
      return;
    }
    event.preventDefault();
    const second = Date.now() - began < WINDOW && /^(Shift\+)?\S$/.test(field.value) && /^(Shift\+)?\S$/.test(key);
    field.value = second ? `${field.value} ${key}` : key;
    began = second ? 0 : Date.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    announce(field.value);
  });
})();
