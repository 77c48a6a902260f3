/* A case's page: what is typed and could not be kept says so. */
(() => {
  "use strict";

  const failed = (event) => {
    const text = event.target;
    if (text.dataset?.unsaved) {
      const line = document.querySelector(`${text.getAttribute("hx-target")} p span`);
      if (line) {
        line.textContent = text.dataset.unsaved;
      }
    }
  };
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:responseError", failed);
})();
