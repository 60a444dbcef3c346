// What others change shows by itself: the server names what has changed, the page fetches itself with its own rights.
// Without this file it shows after a reload.
const part = document.querySelector("[data-live]");

async function refresh() {
  if (part.contains(document.activeElement) || part.querySelector("details[open]")) return;
  const answer = await fetch(location.href, { headers: { "X-Live": "1" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  if (fresh) part.replaceChildren(...fresh.childNodes);
}

if (part && "EventSource" in globalThis) {
  for (const channel of part.dataset.live.split(" ")) {
    const source = new EventSource(`/live/${channel}/`);
    for (const name of part.dataset.liveNames.split(" ")) source.addEventListener(name, refresh);
    addEventListener("pagehide", () => source.close());
  }
}
