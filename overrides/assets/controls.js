// The controls of the finder: what they ask for, and what they show of what was asked.
import { part, parts } from "./finder.js";
import { SORTS } from "./narrowing.js";
import { all, counted, element, first, inDigits, language, say } from "./page.js";
import { known } from "./table.js";

const COLON = language === "fr" ? "\u00a0:" : ":";
export const form = first("#filters");
const words = () => form.elements.q;

/** What the controls ask for. */
export function fromForm() {
  const chosen = known.filters.map(({ key, choices }) => {
    const codes = new Set(parts(`input[name="${key}"]:checked`).map(box => box.value));
    return new Set(choices.flatMap(([code], number) => (codes.has(code) ? [number] : [])));
  });
  const view = part("[data-view][aria-pressed=true]").dataset.view;
  return { chosen, unknown: [], text: words().value.trim(), sort: form.elements.sort.value, view, page: 1 };
}

/** The controls as the address sets them, at once: what is done to them before the answer adds to it. */
export function fillForm(search) {
  const asked = new URLSearchParams(search);
  for (const box of all("input[type=checkbox]", form)) {
    box.checked = asked.getAll(box.name).includes(box.value);
    if (box.checked) box.closest("details").open = true;
  }
  words().value = (asked.get("q") ?? "").slice(0, words().maxLength);
  form.elements.sort.value = SORTS.includes(asked.get("sort")) ? asked.get("sort") : "title";
  press(asked.get("view"));
}

/** Press the button of that view; of the list, where there is no such view. */
export function press(view) {
  const chosen = parts("[data-view]").find(each => each.dataset.view === view) ?? part("[data-view=list]");
  for (const each of parts("[data-view]")) each.setAttribute("aria-pressed", each === chosen);
}

/** The controls as what is asked for has them, with how many would answer to each choice. */
export function showForm({ chosen, counts, text, sort, view }) {
  for (const [place, { key, choices }] of known.filters.entries()) {
    const group = part(`[data-filter="${key}"]`);
    if (!group) continue; // no partnership answers to it
    for (const box of all("input", group)) {
      const number = choices.findIndex(([code]) => code === box.value); // by value: page and data may be of two publications
      const count = counts[place][number] ?? 0;
      box.checked = chosen[place].has(number);
      box.disabled = !count && !box.checked && box !== document.activeElement;
      box.parentNode.querySelector(".filters__count").textContent = inDigits(count);
      box.parentNode.querySelector(".hidden-words").textContent = ` (${counted(count, "count-partnership")})`;
    }
    group.classList.toggle("chosen", chosen[place].size > 0);
  }
  if (document.activeElement !== words()) words().value = text;
  form.elements.sort.value = sort;
  form.elements.sort.parentNode.hidden = view === "map"; // which has its own order
}

const criteria = () => parts(".chips button:not(.chips__all)");

/** What is asked for, a button each to take it back; `answer` answers what the controls then ask. */
export function showCriteria({ chosen, text }, answer) {
  const chip = (label, takeBack) => {
    const button = element(
      "button",
      { type: "button" },
      element("span", { className: "hidden-words", textContent: `${say("remove")} ` }),
      label
    );
    button.addEventListener("click", async () => {
      const place = criteria().indexOf(button);
      takeBack();
      await answer();
      (criteria()[place] ?? criteria().at(-1) ?? part("#found")).focus();
    });
    return element("li", {}, button);
  };
  const chips = known.filters.flatMap(({ key, label, choices }, place) =>
    [...chosen[place]].map(number => {
      const [code, name] = choices[number];
      const box = part(`input[name="${key}"][value="${CSS.escape(code)}"]`);
      return chip(`${label}${COLON} ${name}`, () => (box.checked = false));
    })
  );
  if (text) chips.push(chip(`${say("narrow-text-short")}${COLON} ${text}`, () => (words().value = "")));
  if (chips.length > 1) chips.push(element("li", {}, takeAllBack(answer)));
  part(".chips").replaceChildren(...chips);
  part(".chips").hidden = !chips.length;
}

function takeAllBack(answer) {
  const all = element("button", { type: "button", className: "chips__all", textContent: say("clear-all") });
  all.addEventListener("click", async () => {
    for (const box of parts("#filters input:checked")) box.checked = false;
    words().value = "";
    await answer();
    part("#found").focus();
  });
  return all;
}

/** Open the filters where the screen is too small to hold them beside the list, and close them again. */
export function serveSmallScreens() {
  const opener = part(".finder__open");
  const open = wanted => opener.setAttribute("aria-expanded", form.classList.toggle("open", wanted));
  opener.addEventListener("click", () => open());
  part(".filters__done").addEventListener("click", event => {
    event.preventDefault();
    open(false);
    part("#found").focus();
  });
}
