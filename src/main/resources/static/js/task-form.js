/* Shows a form with form-js, keeps what is typed as a draft where the page has one, and sends the answers. */
(() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  const send = async (url, method, body) => {
    const headers = { Accept: "application/json", "Content-Type": "application/json" };
    if (meta("_csrf_header")) {
      headers[meta("_csrf_header")] = meta("_csrf");
    }
    const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
    const json = (answer.headers.get("Content-Type") ?? "").includes("json");
    return { ok: answer.ok && json, status: answer.status, body: json ? await answer.json() : {} };
  };

  /* ---------- what form-js says, in the reader's language ---------- */
  const fill = (text, values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
  const SENTENCES = [
    ["required", /^Field is required\.$/],
    ["pattern", /^Field must match pattern /],
    ["min", /^Field must have minimum value of (.+)\.$/],
    ["max", /^Field must have maximum value of (.+)\.$/],
    ["minLength", /^Field must have minimum length of (.+)\.$/],
    ["maxLength", /^Field must have maximum length of (.+)\.$/],
    ["phone", /^Field must be a valid\s+international phone number/],
    ["email", /^Field must be a valid email/],
    ["number", /^Value is not a number/],
    ["integer", /^Value is expected to be an integer/],
    ["decimals", /^Value is expected to have at most (\d+)/],
    ["increment", /the two nearest valid values are (.+) and (.+)\.$/],
  ];
  const translate = (sentence, texts) => {
    for (const [rule, pattern] of SENTENCES) {
      const match = pattern.exec(sentence);
      if (match) {
        return fill(texts[rule], match.slice(1));
      }
    }
    return sentence;
  };
  const speaking = (texts) => {
    const module = function (validator) {
      const own = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (field, value) => own(field, value).map((text) => translate(text, texts));
    };
    module.$inject = ["validator"];
    return { __init__: ["speaking"], speaking: ["type", module] };
  };

  /**
   * Brings the form within an element to life.
   *
   * @param completed what to do when it is completed, with the server's answer; by default the page is left
   * @returns how to leave it: what is typed is kept
   */
  window.sportello.taskForm = (root, completed = (answer) => location.assign(answer.location)) => {
    const part = (id) => root.querySelector(`#${id}`);
    const host = part("task-form");
    const problem = part("task-problem");
    const state = part("draft-state");
    const reason = part("proof-needed");
    const complete = part("complete");
    const completeNext = part("complete-next");
    const left = new AbortController();
    const until = { signal: left.signal };
    let keepNow = async () => {};

    /* ---------- problems ---------- */
    const show = (lines) => {
      problem.replaceChildren(
        ...lines.map((line) => {
          const p = document.createElement("p");
          p.textContent = line;
          return p;
        }),
      );
      problem.hidden = lines.length === 0;
      if (lines.length > 0) {
        problem.focus();
      }
    };
    const fieldsByPath = (form) =>
      new Map(
        form
          .get("formFieldInstanceRegistry")
          .getAllKeyed()
          .map((field) => [field.valuePath.join("."), field]),
      );
    /** Puts the server's complaints at their fields, where form-js puts its own. */
    const mark = (form, errors) => {
      const fields = fieldsByPath(form);
      const byField = {};
      errors.forEach((error) => {
        const field = fields.get(error.field);
        if (!field) {
          return;
        }
        const rows = Object.values(field.indexes ?? {});
        let place = byField;
        let last = field.id;
        rows.forEach((row) => {
          place = place[last] ??= {};
          last = row;
        });
        (place[last] ??= []).push(error.message);
      });
      form._setState({ errors: byField });
    };
    const focusFirst = () => host.querySelector("[aria-invalid=true], .fjs-has-errors input")?.focus();

    /* ---------- the page ---------- */
    const start = async () => {
      const page = await send(host.dataset.form, "GET");
      if (!page.ok) {
        show([page.body.detail ?? host.dataset.failed]);
        return;
      }
      const { schema, data, savedAt, asksProof, hasFile, texts } = page.body;
      if (savedAt) {
        state.textContent = savedAt;
      }
      const form = new window.FormViewer.Form({ container: host, additionalModules: [speaking(texts)] });
      // what is typed before the data stand in the form would be lost
      host.style.visibility = "hidden";
      await form.importSchema(schema, data);
      // only what can be typed counts as a draft, and only after somebody typed
      const answers = () => form._getSubmitData();
      let kept = JSON.stringify(answers());
      let busy = false;

      const settle = () => {
        const referred = String(answers().reference ?? "").trim() !== "";
        const proven = !asksProof || hasFile || referred;
        [complete, completeNext].filter(Boolean).forEach((button) => (button.disabled = busy || !proven));
        if (reason) {
          reason.hidden = proven;
        }
      };

      const keep = async () => {
        const typed = JSON.stringify(answers());
        if (!host.dataset.draft || typed === kept || busy) {
          return;
        }
        try {
          const saved = await send(host.dataset.draft, "PUT", JSON.parse(typed));
          if (!saved.ok) {
            throw new Error(String(saved.status));
          }
          kept = typed;
          state.textContent = saved.body.text;
        } catch {
          state.textContent = host.dataset.unsaved;
        }
      };
      let timer;
      form.on("changed", () => {
        settle();
        clearTimeout(timer);
        timer = setTimeout(keep, 1000);
      });
      document.addEventListener("visibilitychange", () => document.hidden && keep(), until);
      keepNow = keep;
      settle();
      requestAnimationFrame(() => host.style.removeProperty("visibility"));

      const finish = async (next) => {
        if (complete.disabled) {
          return;
        }
        const { data: typed, errors } = form.submit();
        if (Object.keys(errors).length > 0) {
          show([host.dataset.invalid]);
          focusFirst();
          return;
        }
        show([]);
        clearTimeout(timer);
        busy = true;
        settle();
        try {
          const done = await send(`${host.dataset.complete}?next=${next}&stay=${root !== document}`, "POST", typed);
          if (done.ok) {
            left.abort();
            completed(done.body);
            return;
          }
          const wrong = done.body.errors ?? [];
          mark(form, wrong);
          show([done.body.detail ?? host.dataset.failed, ...wrong.map((error) => error.message)].filter((line, i, all) => all.indexOf(line) === i));
        } catch {
          show([host.dataset.failed]);
        }
        busy = false;
        settle();
      };
      complete.addEventListener("click", () => finish(false));
      completeNext?.addEventListener("click", () => finish(true));
      document.addEventListener("keydown", (event) => {
        const elsewhere = event.target.closest?.("form, dialog");
        // what is typed in another form, such as a note, is sent by that form's button
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || (elsewhere && !host.contains(elsewhere))) {
          return;
        }
        event.preventDefault();
        const field = document.activeElement;
        // form-js hands over what is being typed only when the field is left
        field?.blur();
        setTimeout(() => {
          finish(event.shiftKey);
          if (document.activeElement === document.body) {
            field?.focus();
          }
        }, 0);
      }, until);
      host.addEventListener("submit", (event) => event.preventDefault());
    };

    start().catch(() => show([host.dataset.failed]));
    return async () => {
      left.abort();
      await keepNow();
    };
  };

  if (document.getElementById("task-form")) {
    window.sportello.taskForm(document);
  }
})();
