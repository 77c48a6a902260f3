/* Installs the worker that keeps the look of the pages on this device, and says so when there is no connection. */
(() => {
  "use strict";

  const manifest = document.querySelector("link[rel=manifest]");
  if (manifest && "serviceWorker" in navigator) {
    addEventListener("load", () => {
      // a browser that refuses does without: nothing else needs it
      navigator.serviceWorker.register(new URL("sw.js", manifest.href).pathname).catch(() => {});
    });
  }
})();
