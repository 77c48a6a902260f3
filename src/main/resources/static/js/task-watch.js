/* A task's page that says when somebody else changes the task, and leaves alone what is being typed. */
(() => {
  "use strict";

  /** Watches over the task within an element, until that is taken out of the page. */
  window.sportello.watchTask = (root) => {
    const banner = root.querySelector("#task-changed");
    let known = banner.dataset.holder ?? "";

    const say = (text) => {
      banner.querySelector("span").textContent = text;
      banner.hidden = text === "";
    };
    const look = async () => {
      const answer = await fetch(banner.dataset.task, { headers: { Accept: "application/json" } });
      if (!answer.ok) {
        return;
      }
      const task = await answer.json();
      const holder = task.assignee ?? "";
      if (task.completed) {
        say(task.completedBy ? banner.dataset.done.replace("#", task.completedBy) : banner.dataset.away);
      } else if (holder !== known) {
        known = holder;
        const others = holder !== "" && holder !== banner.dataset.me;
        say(others ? banner.dataset.taken.replace("#", holder) : holder === "" ? banner.dataset.free : "");
      }
    };

    window.sportello.hear(banner.dataset.events, (name, ids) => {
      if (banner.isConnected && (name === "many" || ids.includes(banner.dataset.id))) {
        look().catch(() => {});
      }
    });
  };

  if (document.getElementById("task-changed")) {
    window.sportello.watchTask(document);
  }
})();
