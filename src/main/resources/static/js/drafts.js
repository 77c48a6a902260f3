/* What is typed is kept by htmx while one types; this says when it could not be, and keeps that out of the way of sending. */
(() => {
  "use strict";

  const isDraft = (element) => element.dataset?.unsaved !== undefined;
  const draftsOf = (form) => [...form.querySelectorAll("[data-unsaved]")];

  const failed = (event) => {
    const text = event.target;
    const line = isDraft(text) && document.querySelector(`${text.getAttribute("hx-target")} p span`);
    if (line) {
      line.textContent = text.dataset.unsaved;
    }
  };
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:responseError", failed);

  /* An answer that comes while a button is pressed would move it from under the pointer, and nothing would be sent. */
  let pressed = null;
  document.addEventListener("pointerdown", (event) => {
    pressed = event.target.closest("button")?.form ?? null;
  });
  const released = () => {
    const form = pressed;
    pressed = null;
    // after the click, which may have sent the form
    setTimeout(() => form && draftsOf(form).filter((text) => text.dataset.late).forEach(again));
  };
  const again = (text) => {
    delete text.dataset.late;
    htmx.trigger(text, "keep");
  };
  document.addEventListener("pointerup", released);
  document.addEventListener("pointercancel", released);
  document.addEventListener("htmx:beforeSwap", (event) => {
    const text = event.detail.requestConfig?.elt;
    if (pressed && text && isDraft(text) && pressed === text.form) {
      event.detail.shouldSwap = false;
      text.dataset.late = "true";
    }
  });

  document.addEventListener("submit", (event) => draftsOf(event.target).forEach((text) => delete text.dataset.late));
})();
