// What others change shows by itself: the server names what has changed, the page fetches itself with its own rights.
// A part that somebody is in the middle of stays as it is. Without this file everything shows after a reload.
const parts = () => [...document.querySelectorAll("[data-live]")];
let busy = false;
let again = false;

const isChanged = (field) => {
  const before = field.options && ([...field.options].find((option) => option.defaultSelected) ?? field.options[0]);
  return field.value !== (before?.value ?? field.defaultValue ?? "");
};

const isTouched = (part) =>
  "kept" in part.dataset ||
  part.contains(document.activeElement) ||
  part.querySelector("details[open]") ||
  [...part.querySelectorAll("textarea, select, input")].some(isChanged);

function put(fresh, part) {
  if (!isTouched(part)) {
    part.replaceChildren(...fresh.childNodes);
    if (fresh.dataset.version) part.dataset.version = fresh.dataset.version;
  } else if (fresh.dataset.version !== part.dataset.version) {
    part.querySelectorAll("[data-newer]").forEach((notice) => (notice.hidden = false));
  }
}

async function refresh() {
  if (busy) return void (again = true);
  busy = true;
  again = false;
  const answer = await fetch(location.href, { headers: { "X-Live": "1" } }).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const here = parts();
    let last;
    for (const [place, fresh] of [...page.querySelectorAll("[data-live]")].entries()) {
      const part = fresh.id ? document.getElementById(fresh.id) : here[place];
      if (part) put(fresh, part);
      else last?.after(fresh);
      last = part ?? fresh;
    }
  }
  busy = false;
  if (again) refresh();
}

const sources = new Map();
for (const part of "EventSource" in globalThis ? parts() : []) {
  for (const channel of part.dataset.live.split(" ")) {
    if (!sources.has(channel)) sources.set(channel, { source: new EventSource(`/live/${channel}/`), names: new Set() });
    const { source, names } = sources.get(channel);
    for (const name of part.dataset.liveNames.split(" ")) {
      if (!names.has(name)) source.addEventListener(name, refresh);
      names.add(name);
    }
  }
}
addEventListener("pagehide", () => sources.forEach(({ source }) => source.close()));
