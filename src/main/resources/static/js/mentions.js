/* Colleagues to choose from while a note is written: @ opens a list under the field, arrows choose, Enter or Tab takes. */
(() => {
  "use strict";

  const MOST = 8;
  const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const lists = new Map();

  /** Whom the field's notes may name, asked for once. */
  const colleagues = (field) => {
    const address = field.dataset.mentions;
    if (!lists.has(address)) {
      const answer = fetch(address, { credentials: "same-origin", redirect: "error" }).then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))));
      // without a list, names can still be typed
      lists.set(address, answer.catch(() => lists.delete(address) && []));
    }
    return lists.get(address);
  };

  /** What stands between the sign and the caret: at most two words, and no sign within another word. */
  const typed = (field) => {
    const before = field.value.slice(0, field.selectionStart);
    const found = field.selectionStart === field.selectionEnd ? /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]*)?)$/u.exec(before) : null;
    return found ? { words: found[1], from: before.length - found[1].length } : null;
  };

  const fits = (words) => (one) =>
    folded(one.name)
      .split(" ")
      .some((part, at, parts) => parts.slice(at).join(" ").startsWith(words)) || folded(one.email).startsWith(words);

  let open = null;

  const close = () => {
    if (open) {
      open.list.remove();
      ["role", "aria-expanded", "aria-controls", "aria-activedescendant"].forEach((name) => open.field.removeAttribute(name));
      open = null;
    }
  };

  const choose = (option) => {
    open.options.forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    open.field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const take = (option) => {
    const { field, from } = open;
    field.setRangeText(`${option.dataset.insert} `, from, field.selectionStart, "end");
    close();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const piece = (tag, className, words) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = words;
    return element;
  };

  const show = (field, from, found, all) => {
    const list = piece("div", "mention-list", "");
    list.id = `${field.id}-people`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.mentionList);
    const options = found.map((one, at) => {
      const option = piece("div", "palette-option", "");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.dataset.insert = all.filter((other) => folded(other.name) === folded(one.name)).length === 1 ? one.name : one.email;
      option.append(piece("span", "clip", one.name), piece("span", "push small muted clip", one.email));
      return option;
    });
    list.append(...options);
    field.parentElement.append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", "true");
    field.setAttribute("aria-controls", list.id);
    open = { field, from, list, options };
    list.scrollIntoView({ block: "nearest" });
    choose(options[0]);
  };

  let said = "";
  const say = (text) => {
    if (text && text !== said) {
      window.sportello.announce(text);
    }
    said = text;
  };

  const look = async (field) => {
    const before = typed(field);
    const all = before ? await colleagues(field) : [];
    const now = typed(field);
    if (before && now?.words !== before.words) {
      return;
    }
    close();
    if (!now || document.activeElement !== field) {
      said = "";
      return;
    }
    const words = folded(now.words);
    const found = all.filter(fits(words)).slice(0, MOST);
    // a name that is written out needs no list any more
    const whole = now.words.endsWith(" ") || (found.length === 1 && folded(found[0].name) === words);
    if (found.length > 0 && !whole) {
      show(field, now.from, found, all);
      say(found.length === 1 ? field.dataset.mentionOne : field.dataset.mentionMany.replace("#", found.length));
    } else if (found.length === 0 && words !== "" && !words.includes(" ")) {
      say(field.dataset.mentionNone);
    }
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches?.("[data-mentions]")) {
      look(event.target);
    }
  });
  // before the page's own keys, which would close or send something
  document.addEventListener(
    "keydown",
    (event) => {
      if (!open || event.target !== open.field || event.isComposing) {
        return;
      }
      const at = open.options.findIndex((one) => one.getAttribute("aria-selected") === "true");
      const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const to = (at + (event.key === "ArrowDown" ? 1 : -1) + open.options.length) % open.options.length;
        choose(open.options[to]);
      } else if (plain && (event.key === "Enter" || event.key === "Tab")) {
        take(open.options[at]);
      } else if (event.key === "Escape") {
        close();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  // the pointer must not take the focus out of the field before the click counts
  document.addEventListener("mousedown", (event) => event.target.closest?.(".mention-list") && event.preventDefault());
  document.addEventListener("click", (event) => {
    const option = event.target.closest?.(".mention-list [role=option]");
    if (option && open) {
      take(option);
    } else if (open && event.target !== open.field) {
      close();
    }
  });
  document.addEventListener("focusout", (event) => open && event.target === open.field && close());
})();
