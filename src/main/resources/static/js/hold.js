/* A completion that can still be taken back: offers that for its time, then says what came of it. */
(() => {
  "use strict";

  const hold = document.querySelector("[data-hold]");
  const said = document.querySelector("#status [data-flash] span");
  const PAUSE = 1500;
  const TRIES = 20;

  const show = (outcome) => {
    hold.replaceChildren();
    if (outcome.text) {
      said.textContent = outcome.text;
      window.sportello.announce(outcome.text);
    }
    const here = outcome.path === location.pathname;
    const idle = !document.activeElement?.matches("input, textarea, select, [contenteditable=true]");
    if (outcome.state === "DONE" && here && idle && !document.querySelector("dialog[open]")) {
      // the page of what the task was about shows the next step only when it is read anew
      location.reload();
    } else if (outcome.path) {
      const link = document.createElement("a");
      link.href = outcome.path;
      link.textContent = hold.dataset.on;
      hold.append(link);
    }
  };

  const ask = async (tries) => {
    const answer = await fetch(hold.dataset.hold, { headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const outcome = await answer.json();
    if (outcome.state !== "HELD") {
      show(outcome);
    } else if (tries > 0) {
      later(PAUSE, tries - 1);
    }
  };
  const later = (pause, tries) => setTimeout(() => ask(tries).catch(() => {}), pause);
  later((Number(hold.dataset.seconds) + 1) * 1000, TRIES);
})();
