/* The palette: sections, pages, sellers and actions of this page, and what the server finds, in one list by keyboard. */
(() => {
  "use strict";

  const dialog = document.getElementById("palette");
  if (!dialog) {
    return;
  }

  const WAIT = 150;
  const MOST_OF_GROUP = 8;
  const text = document.getElementById("palette-text");
  const count = document.getElementById("palette-count");
  const groups = Object.fromEntries([...dialog.querySelectorAll("[data-group]")].map((group) => [group.dataset.group, group]));

  const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const plain = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd, .ix, .mk").forEach((part) => part.remove());
    return copy.textContent.trim().replace(/\s+/g, " ");
  };

  /* ---------- what this page has ---------- */
  let here = [];
  const links = (group) =>
    [...document.querySelectorAll(`[data-palette="${group}"]`)].map((link) => ({
      group,
      label: plain(link),
      icon: link.querySelector("i.ti:first-child")?.className ?? "",
      hint: link.dataset.number ?? "",
      run: () => link.click(),
    }));
  const collect = () => {
    const actions = window.sportello.actions?.() ?? [];
    here = [
      ...actions.map((action) => ({ ...action, group: "action", icon: "ti ti-bolt" })),
      ...links("section"),
      ...links("page"),
      ...links("seller").map((seller) => ({ ...seller, icon: "ti ti-building-store" })),
    ];
  };

  /* ---------- the list ---------- */
  const options = () => [...dialog.querySelectorAll("[role=option]")];
  const choose = (option) => {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (option) {
      text.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      text.removeAttribute("aria-activedescendant");
    }
  };
  const chosen = () => dialog.querySelector("[role=option][aria-selected=true]");
  const piece = (tag, className, words) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = words;
    return element;
  };
  let made = 0;
  const option = (one) => {
    const element = piece("div", "palette-option", "");
    element.id = `palette-option-${made++}`;
    element.setAttribute("role", "option");
    const icon = piece("i", one.icon || "ti ti-arrow-right", "");
    icon.setAttribute("aria-hidden", "true");
    element.append(icon, piece("span", "clip", one.label));
    if (one.hint) {
      element.append(piece("kbd", "push desk-only", one.hint));
    }
    element.run = one.run;
    return element;
  };
  const empty = (group) => group.querySelectorAll("[role=option]").forEach((one) => one.remove());
  const fill = (group, found) => {
    empty(group);
    group.append(...found);
    group.hidden = found.length === 0;
  };
  const showHere = () => {
    const words = folded(text.value).split(/\s+/).filter(Boolean);
    const matches = here.filter((one) => words.every((word) => folded(one.label).includes(word)));
    Object.entries(groups)
      .filter(([name]) => name !== "thing")
      .forEach(([name, group]) => {
        const most = words.length === 0 && name === "section" ? 99 : MOST_OF_GROUP;
        fill(group, matches.filter((one) => one.group === name).slice(0, most).map(option));
      });
  };
  const settle = (searching) => {
    // nothing is chosen before something is looked for, so that Enter by itself does nothing
    if (!chosen() && text.value.trim()) {
      choose(options()[0] ?? null);
    }
    const found = options().length;
    const said = found === 0 ? dialog.dataset.none : found === 1 ? dialog.dataset.one : dialog.dataset.many.replace("#", found);
    count.textContent = searching ? dialog.dataset.searching : said;
  };

  /* ---------- what the server finds ---------- */
  let timer = null;
  let asking = null;
  let eager = false;
  const ask = async () => {
    asking = new AbortController();
    const signal = asking.signal;
    let failed = false;
    try {
      const response = await fetch(`${dialog.dataset.search}?q=${encodeURIComponent(text.value)}`, {
        headers: { "HX-Request": "true" },
        credentials: "same-origin",
        redirect: "error",
        signal,
      });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (signal.aborted) {
        return;
      }
      const found = [...page.querySelectorAll("[role=option]")];
      found.forEach((one) => (one.run = () => location.assign(one.dataset.href)));
      fill(groups.thing, found);
    } catch (error) {
      if (error.name === "AbortError") {
        return;
      }
      failed = true;
    }
    asking = null;
    settle(false);
    if (failed) {
      count.textContent = dialog.dataset.failed;
    }
    if (eager && chosen()) {
      go();
    }
    eager = false;
  };
  const look = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
    eager = false;
    const wanted = text.value.trim().length > 1;
    fill(groups.thing, []);
    showHere();
    choose(null);
    settle(wanted);
    timer = wanted ? setTimeout(ask, WAIT) : null;
    if (wanted) {
      asking = new AbortController();
    }
  };

  /* ---------- by keyboard and by pointer ---------- */
  const go = () => {
    const option = chosen();
    // nothing yet, but the answer is on its way
    if (!option) {
      eager = asking !== null;
      return;
    }
    dialog.close();
    option.run();
  };
  text.addEventListener("input", look);
  text.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    const all = options();
    const at = all.indexOf(chosen());
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, PageDown: Math.min(at + 8, all.length - 1), PageUp: Math.max(at - 8, 0) }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      choose(all[(to + all.length) % all.length] ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go();
    }
  });
  dialog.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      choose(option);
      go();
    }
  });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    asking?.abort();
  });

  const open = () => {
    if (dialog.open) {
      dialog.close();
      return true;
    }
    document.querySelector("#shortcuts[open]")?.close();
    if (document.querySelector("dialog[open]")) {
      return false;
    }
    collect();
    text.value = "";
    window.sportello.show(dialog);
    text.focus();
    look();
    return true;
  };
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open-palette]");
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  Object.assign(window.sportello, { palette: open });
})();
