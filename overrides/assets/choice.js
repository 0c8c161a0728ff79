// The partnerships chosen to be compared, remembered in this browser from page to page; the tray leads to their comparison.
import { counted } from "./guide.js";

export const MOST = 4;
const KEPT = "comparison";
const tray = document.querySelector(".tray");
let held = []; // where storage is switched off, for as long as the page stays open

export function chosen() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter(id => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return held;
  }
}

export function choose(ids) {
  held = ids;
  try {
    localStorage.setItem(KEPT, JSON.stringify(ids));
  } catch {
    // nothing to remember it with
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
  const [status, link] = tray.children;
  const { one, many, another, full } = tray.dataset;
  tray.hidden = !ids.length;
  document.documentElement.classList.toggle("with-tray", ids.length > 0);
  const advice = ids.length >= MOST ? full : ids.length === 1 ? another : "";
  status.textContent = ids.length ? `${counted(ids.length, one, many)}. ${advice}`.trim() : "";
  link.hidden = ids.length < 2;
  link.search = new URLSearchParams(ids.map(id => ["id", id]));
}

document.addEventListener("change", ({ target }) => {
  if (target.name !== "compare") return;
  const others = chosen().filter(id => id !== target.value);
  choose(target.checked ? [...others, target.value].slice(0, MOST) : others);
});
tray?.querySelector("button").addEventListener("click", () => {
  choose([]);
  document.querySelector("input[name=compare]").focus();
});
addEventListener("storage", refresh); // another tab has chosen
addEventListener("pageshow", refresh); // the page was left, and came back as it was
refresh();
