/* Hears of changed tasks, by one stream of events for all pages of this browser: it keeps few connections open to one address. */
(() => {
  "use strict";

  const NAME = "sportello-tasks";
  const shared = "BroadcastChannel" in window && "locks" in navigator;

  /** Opens the stream; the promise lasts as long as the page. */
  const stream = (url, tell) =>
    new Promise((end) => {
      const source = new EventSource(url);
      let again = false;
      source.addEventListener("open", () => {
        if (again) {
          // what happened meanwhile was missed
          tell("many", []);
        }
        again = true;
      });
      source.addEventListener("many", () => tell("many", []));
      source.addEventListener("changed", (event) => tell("changed", event.data.split(" ")));
      const close = () => {
        source.close();
        end();
      };
      window.addEventListener("pagehide", close, { once: true });
    });

  /** Calls with "changed" and the tasks' ids, or with "many" when everything may have changed. */
  window.sportello.hear = (url, heard) => {
    if (!shared) {
      stream(url, heard);
      return;
    }
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener("message", (event) => heard(event.data.name, event.data.ids));
    const tell = (name, ids) => {
      heard(name, ids);
      channel.postMessage({ name, ids });
    };
    // the page that has the lock listens for all; when it goes, the next one does
    const wait = () => navigator.locks.request(NAME, () => stream(url, tell)).catch(() => {});
    wait();
    window.addEventListener("pageshow", (event) => event.persisted && wait());
  };
})();
