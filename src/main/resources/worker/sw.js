/* Keeps the files that are the same for everybody, by their content, and one page without data; never a page of anybody's. */
const CACHE = `shell-${SHELL.version}`;
const NAMED_BY_CONTENT = /\/(css|js|vendor|img)\/.*-[0-9a-f]{32}\.\w+$/;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...SHELL.files, SHELL.offline].map((path) => new Request(path, { credentials: "omit", cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("shell-") && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const kept = async (request) => {
  const cache = await caches.open(CACHE);
  const before = await cache.match(request);
  if (before) {
    return before;
  }
  const answer = await fetch(request);
  if (answer.status === 200 && answer.type === "basic") {
    await cache.put(request, answer.clone());
  }
  return answer;
};
const offline = async () => (await (await caches.open(CACHE)).match(SHELL.offline)) ?? Response.error();

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    // whether something that was sent arrived is only certain where there was no connection at all
    if (request.method === "GET") {
      event.respondWith(fetch(request).catch(offline));
    } else if (!navigator.onLine) {
      event.respondWith(offline());
    }
  } else if (request.method === "GET" && NAMED_BY_CONTENT.test(url.pathname)) {
    event.respondWith(kept(request));
  }
});

/* ---------- notices: what the house tells while no page is open ---------- */
self.addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data?.json() ?? {};
  if (title) {
    event.waitUntil(self.registration.showNotification(title, { body, tag, icon: SHELL.icon, data: { path } }));
  }
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const wanted = new URL(SHELL.root + (event.notification.data?.path ?? "/").replace(/^\/+/, ""), self.location.origin);
  const open = async () => {
    const windows = await self.clients.matchAll({ type: "window" });
    const there = windows.find((one) => one.url === wanted.href);
    await (there ? there.focus() : self.clients.openWindow(wanted.href));
  };
  event.waitUntil(open());
});
