/* What every page shares. Each part improves a page that also works without it. */
(() => {
  "use strict";

  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  /** Says something to screen readers and, where asked, shows it. */
  const announce = (text) => {
    const region = document.getElementById("live");
    if (region) {
      region.textContent = "";
      // a live region speaks of changes only, so the text comes after the emptying was seen
      setTimeout(() => (region.textContent = text), 50);
    }
  };

  /* ---------- htmx: the token that proves a request is ours ---------- */
  document.addEventListener("htmx:configRequest", (event) => {
    const header = meta("_csrf_header");
    if (header && event.detail.verb !== "get") {
      event.detail.headers[header] = meta("_csrf");
    }
  });
  const ofBell = (event) => event.target.id === "bell";
  document.addEventListener("htmx:responseError", (event) => ofBell(event) || announce(meta("text-failed") ?? String(event.detail.xhr.status)));
  document.addEventListener("htmx:sendError", (event) => ofBell(event) || announce(meta("text-offline") ?? ""));

  /* ---------- the bell: is renewed by htmx, but not while it is read, and speaks up when there is more ---------- */
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (ofBell(event) && (event.target.open || document.hidden)) {
      event.preventDefault();
    }
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (ofBell(event)) {
      const before = Number(event.target.dataset.count);
      setTimeout(() => {
        const bell = document.getElementById("bell");
        if (Number(bell?.dataset.count) > before) {
          announce(bell.dataset.say);
        }
      }, 100);
    }
  });

  /* ---------- messages after a redirect ---------- */
  const flash = document.querySelector("#status [data-flash]");
  if (flash) {
    announce(flash.textContent.trim());
    flash.focus({ preventScroll: true });
  }

  /* ---------- menus: Escape and a click elsewhere close them ---------- */
  const openMenus = () => $$("details.menu[open]");
  document.addEventListener("click", (event) => {
    openMenus()
      .filter((menu) => !menu.contains(event.target))
      .forEach((menu) => (menu.open = false));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  /* ---------- light and dark ---------- */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-toggle]");
    if (!button) {
      return;
    }
    const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
    document.documentElement.dataset.bsTheme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // a browser that stores nothing keeps the choice for this page only
    }
  });

  /* ---------- copy buttons ---------- */
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    const source = button && document.querySelector(button.dataset.copy);
    if (!source) {
      return;
    }
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
      announce(meta("text-copied") ?? "");
      button.classList.add("copied");
      setTimeout(() => button.classList.remove("copied"), 2000);
    } catch {
      // without permission to copy, the text is at least selected
      getSelection().selectAllChildren(source);
    }
  });

  /* ---------- selects that act at once ---------- */
  document.addEventListener("change", (event) => {
    const form = event.target.matches("[data-autosubmit]") && event.target.form;
    if (form) {
      form.requestSubmit();
    }
  });

  /* ---------- files: a drop zone around a file field ---------- */
  const showNames = (zone, input) => {
    const label = zone.querySelector("[data-file-name]");
    if (label) {
      label.textContent = [...input.files].map((file) => file.name).join(", ");
    }
  };
  const wire = (zone) => {
    const input = zone.querySelector("input[type=file]");
    if (!input || zone.dataset.wired) {
      return;
    }
    zone.dataset.wired = "true";
    input.addEventListener("change", () => showNames(zone, input));
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.classList.add("drop-over");
    });
    zone.addEventListener("dragleave", () => zone.classList.remove("drop-over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("drop-over");
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  };
  const wireAll = () => $$(".drop").forEach(wire);
  document.addEventListener("htmx:load", wireAll);
  wireAll();

  /* ---------- uploads with progress ---------- */
  const progressOf = (form) => {
    let bar = form.querySelector("progress");
    if (!bar) {
      bar = document.createElement("progress");
      bar.setAttribute("aria-label", meta("text-uploading") ?? "");
      form.append(bar);
    }
    bar.hidden = false;
    bar.max = 100;
    bar.value = 0;
    return bar;
  };
  const failed = (form, bar, buttons) => {
    bar.hidden = true;
    buttons.forEach((button) => (button.disabled = false));
    let note = form.querySelector("[data-upload-error]");
    if (!note) {
      note = document.createElement("p");
      note.className = "field-error";
      note.dataset.uploadError = "";
      form.append(note);
    }
    note.textContent = meta("text-offline") ?? "";
    announce(note.textContent);
  };
  /** Shows the page that follows the upload, or that refuses it, as the browser would have after a plain POST. */
  const show = (request) => {
    const next = request.getResponseHeader("X-Location") ?? request.responseURL;
    if (request.status < 400 && next) {
      location.assign(next);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.title = page.title;
    document.body.replaceWith(page.body);
    wireAll();
    document.getElementById("main")?.focus();
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // the pane of the work list answers its own forms
    if (event.defaultPrevented || !form.matches("form[data-upload-progress]") || !form.querySelector("input[type=file]")?.files.length) {
      return;
    }
    event.preventDefault();
    const data = new FormData(form, event.submitter ?? undefined);
    const buttons = $$("button", form).filter((button) => !button.disabled);
    buttons.forEach((button) => (button.disabled = true));
    const bar = progressOf(form);
    const request = new XMLHttpRequest();
    request.open(form.method, form.action);
    request.setRequestHeader("X-Upload", "1");
    request.upload.addEventListener("progress", (step) => {
      if (step.lengthComputable) {
        bar.value = Math.round((step.loaded / step.total) * 100);
      }
    });
    // all bytes are up: the server is reading them, for as long as it takes
    request.upload.addEventListener("load", () => bar.removeAttribute("value"));
    request.addEventListener("load", () => show(request));
    request.addEventListener("error", () => failed(form, bar, buttons));
    request.send(data);
  });

  window.sportello = { announce };
})();
