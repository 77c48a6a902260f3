/* Puts a canned reply into the reply at the cursor, and names the placeholders that nobody could fill. */
(() => {
  "use strict";

  const insert = (field, text) => {
    field.focus();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    // so that the draft is saved as if it had been typed
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const failed = (status) => {
    status.textContent = document.querySelector('meta[name="text-failed"]')?.content ?? "";
  };

  document.querySelectorAll("[data-canned]").forEach((choice) => {
    const status = choice.querySelector("[data-canned-missing]");
    choice.hidden = false;
    choice.querySelector("[data-canned-insert]").addEventListener("click", async () => {
      try {
        const response = await fetch(choice.dataset.canned + choice.querySelector("select").value, {
          headers: { Accept: "application/json" },
          credentials: "same-origin",
        });
        if (!response.ok) {
          failed(status);
          return;
        }
        const filled = await response.json();
        insert(document.querySelector(choice.dataset.into), filled.text);
        status.textContent = filled.missing.length ? `${status.dataset.text} ${filled.missing.join(", ")}` : "";
      } catch {
        failed(status);
      }
    });
  });
})();
