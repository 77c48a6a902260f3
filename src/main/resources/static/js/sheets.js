/* Dialogs, and where the focus goes: into what opens, back when it closes, and into what replaced what had it. */
(() => {
  "use strict";

  /** Opens a dialog: the focus goes in, stays in, and afterwards returns to where it was, or to the menu it came from. */
  const show = (dialog) => {
    const menu = document.activeElement?.closest("details.menu[open]");
    menu?.querySelector("summary").focus();
    document.querySelectorAll("details.menu[open]").forEach((one) => (one.open = false));
    dialog.showModal();
  };
  document.addEventListener("click", (event) => {
    const dialog = event.target.closest("dialog");
    if (dialog && (event.target === dialog || event.target.closest("[data-close]"))) {
      dialog.close();
    }
  });

  /* ---------- a part of the page that is replaced takes the focus along ---------- */
  let had = null;
  const wayTo = (element) => ({
    target: element.id,
    name: element.getAttribute("name"),
    value: element.matches("button, input[type=radio], input[type=checkbox]") ? element.value : null,
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const active = document.activeElement;
    had = active && active !== document.body && event.target.contains(active) ? { ...wayTo(active), part: event.target.id } : null;
  });
  const same = (part) =>
    had.name &&
    [...part.querySelectorAll(`[name="${CSS.escape(had.name)}"]`)].find((one) => had.value === null || one.value === had.value);
  document.addEventListener("htmx:afterSettle", () => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    const part = had && (document.getElementById(had.part) ?? null);
    if (!had || !lost || !part) {
      had = null;
      return;
    }
    const next = document.getElementById(had.target) ?? part.querySelector("[data-focus]") ?? same(part) ?? part;
    if (next === part && !part.hasAttribute("tabindex")) {
      part.tabIndex = -1;
    }
    had = null;
    next.focus({ preventScroll: true });
  });

  Object.assign(window.sportello, { show });
})();
