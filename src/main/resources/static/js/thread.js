/* A thread's page: texts are taken into the reply. */
(() => {
  "use strict";

  const text = document.getElementById("reply-text");
  if (!text) {
    return;
  }

  /** Puts words where the cursor is, and lets the draft be kept and checked as if they had been typed. */
  const insert = (words) => {
    const start = text.selectionStart;
    text.setRangeText(words, start, text.selectionEnd, "end");
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (button) {
      insert(document.querySelector(button.dataset.insert).textContent);
    }
  });
})();
