// The partnerships chosen to be compared, remembered in this browser from page to page; the tray leads to their comparison.
import { keep, recall } from "./kept.js";
import { all, counted, element, first, say } from "./page.js";

export const MOST = 30;
const KEPT = "comparison";
const tray = first(".tray");
const status = tray && first("main").appendChild(element("p", { className: "hidden-words", role: "status" }));
let held; // what could not be kept, for as long as the page stays open

/** The ids of the partnerships chosen, in order. */
export function chosen() {
  if (held) return held;
  try {
    const kept = JSON.parse(recall(KEPT) ?? "[]");
    return Array.isArray(kept) ? [...new Set(kept)].filter(id => id && typeof id === "string").slice(0, MOST) : [];
  } catch {
    return []; // something else was kept there
  }
}

/** Choose those, and no other. */
export function choose(ids) {
  held = keep(KEPT, JSON.stringify(ids)) ? undefined : ids;
  refresh();
}

/** Every box and the tray as the choice is now. */
export function refresh() {
  const ids = chosen();
  for (const box of all("input[name=compare]")) {
    box.checked = ids.includes(box.value);
    box.disabled = !box.checked && ids.length >= MOST;
  }
  if (!tray) return;
  const [said, link] = tray.children;
  const advice = ids.length >= MOST ? say("compare-full") : ids.length === 1 ? say("compare-another") : "";
  tray.hidden = !ids.length;
  said.textContent = `${counted(ids.length, "count-chosen")}. ${advice}`.trim();
  link.hidden = ids.length < 2;
  link.search = String(new URLSearchParams(ids.map(id => ["id", id])));
}

/** Say aloud what the tray shows. */
const announce = () => (status.textContent = tray.firstElementChild.textContent);

document.documentElement.classList.add("choices");
document.addEventListener("change", (/** @type {any} */ { target }) => {
  if (target.name !== "compare") return;
  const others = chosen().filter(id => id !== target.value);
  choose(target.checked ? [...others, target.value].slice(0, MOST) : others);
  announce();
});
tray?.querySelector("button").addEventListener("click", () => {
  choose([]);
  announce();
  const inSight = all("input[name=compare]").find(box => box.getClientRects().length);
  (inSight ?? first("main")).focus();
});
// What is focused or scrolled to stays clear of the tray, however tall it is.
if (tray) new ResizeObserver(() => document.documentElement.style.setProperty("--tray", `${tray.offsetHeight}px`)).observe(tray);
addEventListener("storage", refresh); // another tab has chosen
addEventListener("pageshow", refresh); // the page was left, and came back as it was
refresh();
