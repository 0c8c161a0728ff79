// The search in the header: results under the box as one types. Without it, the form leads to the search page.
import { all, counted, element, first, say } from "./page.js";
import { shortcutsAreOn } from "./shortcuts.js";

const MOST = 7;
const PAUSE = 120; // milliseconds without a letter, before the question is asked
const box = first(".search");

function attach(input, panel, live) {
  let asked = 0;
  let waiting;
  const show = (said, ...shown) => {
    panel.replaceChildren(...shown);
    panel.hidden = false;
    live.textContent = said;
  };
  const close = () => {
    clearTimeout(waiting);
    asked += 1;
    panel.hidden = true;
    panel.replaceChildren();
    live.textContent = "";
  };
  const open = async () => {
    const question = input.value.trim();
    asked += 1;
    const turn = asked;
    if (question.length < 2) return close();
    try {
      const { results } = await import("./results.js");
      const { total, account, list } = await results(question, MOST, false);
      if (turn !== asked) return;
      if (!total) return show(`${say("search-nothing")} ${question}`, ...account);
      const all = element("a", { href: `${input.form.action}?q=${encodeURIComponent(question)}`, textContent: say("search-all") });
      show(counted(total, "count-result"), ...account, list, element("p", { className: "search__all" }, all));
    } catch {
      if (turn === asked) show(say("search-failed"), element("p", { textContent: say("search-failed") })); // the form still leads on
    }
  };
  const prepare = () => import("./answers.js").then(({ load }) => load());
  input.addEventListener("focus", () => prepare().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(open, PAUSE);
  });
  box.addEventListener("keydown", event => {
    const links = all("a", panel);
    const place = links.indexOf(document.activeElement);
    if (event.key === "Escape" && (!panel.hidden || input.value)) {
      event.preventDefault();
      if (panel.hidden) input.value = "";
      close();
      input.focus();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && !panel.hidden && links.length) {
      event.preventDefault();
      (links[place + (event.key === "ArrowDown" ? 1 : -1)] ?? input).focus();
    }
  });
  box.addEventListener("focusout", event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", event => {
    if (!box.contains(event.target)) close();
  });
}

/** The slash and s lead to the search from anywhere but where one types. */
function listen(input) {
  document.addEventListener("keydown", (/** @type {KeyboardEvent & {target: Element}} */ event) => {
    const isTyping = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const isHeld = event.ctrlKey || event.metaKey || event.altKey;
    if (isTyping || isHeld || !["/", "s"].includes(event.key) || !shortcutsAreOn()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

if (box) {
  const input = first("input", box);
  const live = box.appendChild(element("p", { className: "hidden-words", role: "status" }));
  const panel = box.appendChild(element("div", { className: "search__panel", hidden: true }));
  attach(input, panel, live);
  listen(input);
}
