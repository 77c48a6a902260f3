/* Asks the browser for an address at its push service, and gives it to the house. */
(() => {
  "use strict";

  const form = document.getElementById("push-form");
  const state = document.getElementById("push-state");
  const button = form.querySelector("button");
  const say = (what) => (state.textContent = form.dataset[what] ?? "");

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const known = (subscription) =>
    [...document.querySelectorAll("[data-endpoint]")].some((row) => row.dataset.endpoint === subscription.endpoint);

  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    say("unsupported");
    return;
  }

  /** The browser's present address; one that belongs to another key of the house is given back. */
  const present = async (registration) => {
    const subscription = await registration.pushManager.getSubscription();
    const key = subscription?.options?.applicationServerKey;
    if (key && text(key) !== form.dataset.key) {
      await subscription.unsubscribe();
      return null;
    }
    return subscription;
  };
  const show = async () => {
    const subscription = await present(await navigator.serviceWorker.ready);
    const on = Boolean(subscription && known(subscription));
    button.disabled = on;
    say(on ? "isOn" : Notification.permission === "denied" ? "denied" : "");
  };
  const subscribe = async () => {
    if ((await Notification.requestPermission()) !== "granted") {
      say("denied");
      return;
    }
    const registration = await navigator.serviceWorker.ready;
    const subscription =
      (await present(registration)) ??
      (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(form.dataset.key) }));
    form.elements.endpoint.value = subscription.endpoint;
    form.elements.p256dh.value = text(subscription.getKey("p256dh"));
    form.elements.auth.value = text(subscription.getKey("auth"));
    form.submit();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true;
    subscribe()
      .catch(() => say("failed"))
      .finally(() => (button.disabled = false));
  });
  button.disabled = false;
  show().catch(() => {});
})();
