// The partnerships chosen to be compared, remembered in this browser from page to page; the tray leads to their comparison.
import { counted, element } from "./guide.js";

export const MOST = 4;
const KEPT = "guide-comparison";
const tray = document.querySelector(".tray");
const status = tray && document.querySelector("main").appendChild(element("p", { className: "hidden-words", role: "status" }));
let held; // what could not be remembered, for as long as the page stays open

export function chosen() {
  if (held) return held;
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? [...new Set(kept)].filter(id => id && typeof id === "string").slice(0, MOST) : [];
  } catch {
    return []; // storage is switched off, or holds something else
  }
}

export function choose(ids) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(ids));
    held = undefined;
  } catch {
    held = ids; // nothing to remember it with
  }
  refresh();
}

/** Every box and the tray as the choice is now. */
export function refresh() {
  const ids = chosen();
  for (const box of document.querySelectorAll("input[name=compare]")) {
    box.checked = ids.includes(box.value);
    box.disabled = !box.checked && ids.length >= MOST;
  }
  if (!tray) return;
  const [said, link] = tray.children;
  const { one, many, another, full } = tray.dataset;
  const advice = ids.length >= MOST ? full : ids.length === 1 ? another : "";
  tray.hidden = !ids.length;
  said.textContent = `${counted(ids.length, one, many)}. ${advice}`.trim();
  link.hidden = ids.length < 2;
  link.search = new URLSearchParams(ids.map(id => ["id", id]));
}

document.documentElement.classList.add("choices");
document.addEventListener("change", ({ target }) => {
  if (target.name !== "compare") return;
  const others = chosen().filter(id => id !== target.value);
  choose(target.checked ? [...others, target.value].slice(0, MOST) : others);
  status.textContent = tray.firstElementChild.textContent;
});
tray?.querySelector("button").addEventListener("click", () => {
  choose([]);
  status.textContent = tray.firstElementChild.textContent;
  const inSight = [...document.querySelectorAll("input[name=compare]")].find(box => box.getClientRects().length);
  (inSight ?? document.querySelector("main")).focus();
});
// What is focused or scrolled to stays clear of the tray, however tall it is.
if (tray) new ResizeObserver(() => document.documentElement.style.setProperty("--tray", `${tray.offsetHeight}px`)).observe(tray);
addEventListener("storage", refresh); // another tab has chosen
addEventListener("pageshow", refresh); // the page was left, and came back as it was
refresh();
