// Narrows the partnerships down: filters, words, order. Without it the same list is complete.
import { refresh } from "./choice.js";
import { carry, counted, element, inDigits, language, smallWords } from "./guide.js";
import { holds, known, prefetch, read, readTexts, texts, wordsOf } from "./table.js";
import { showList, showMap, showPager, showSummaries, showTable } from "./views.js";

const SORTS = ["title", "place", "date"];
const ROWS = 100; // of a table on one page
const finder = document.querySelector(".finder");
const form = document.getElementById("filters");
const index = new URL(".", location.href);
const say = name => finder.dataset[name];
const part = selector => finder.querySelector(selector);
const parts = selector => [...finder.querySelectorAll(selector)];

// --------------------------------------------------------------------------------------------------------- what is asked for
/** What the address asks for, which has set the controls; `unknown` are the codes in it that the guide does not have. */
function fromAddress() {
  const asked = new URLSearchParams(location.search);
  const unknown = known.filters.flatMap(({ key, choices }) => asked.getAll(key).filter(code => code && !choices.some(choice => choice[0] === code)));
  return { ...fromForm(), unknown: [...new Set(unknown)], page: Math.max(1, Number.parseInt(asked.get("page"), 10) || 1) };
}

/** What the controls of the page ask for. */
function fromForm() {
  const chosen = known.filters.map(({ key, choices }) => {
    const codes = new Set(parts(`input[name="${key}"]:checked`).map(box => box.value));
    return new Set(choices.flatMap(([code], number) => (codes.has(code) ? [number] : [])));
  });
  const view = part("[data-view][aria-pressed=true]").dataset.view;
  return { chosen, unknown: [], text: form.elements.q.value.trim(), sort: form.elements.sort.value, view, page: 1 };
}

function addressOf({ chosen, text, sort, view, page }) {
  const asked = new URLSearchParams();
  known.filters.forEach(({ key, choices }, place) => chosen[place].forEach(number => asked.append(key, choices[number][0])));
  if (text) asked.set("q", text);
  if (sort !== "title") asked.set("sort", sort);
  if (view !== "list") asked.set("view", view);
  if (page > 1) asked.set("page", page);
  return `${index.pathname}${String(asked) && "?"}${asked}`;
}

// ------------------------------------------------------------------------------------------------------------ what answers
/** The partnerships that answer, in order, and how many would answer to each choice: any of its filter, all of the others. */
function narrowed({ chosen, text, sort }) {
  const typed = wordsOf(text);
  const telling = typed.filter(word => !smallWords.has(word));
  const words = telling.length ? telling : typed;
  const counts = known.filters.map(({ choices }) => choices.map(() => 0));
  const rows = known.rows.filter(row => {
    if (text && !(words.length && holds(texts[row.number], words))) return false;
    const missed = chosen.flatMap((numbers, place) => (numbers.size && !row.codes[place].some(number => numbers.has(number)) ? [place] : []));
    if (missed.length < 2) {
      for (const place of missed.length ? missed : counts.keys()) row.codes[place].forEach(number => (counts[place][number] += 1));
    }
    return !missed.length;
  });
  const isNational = number => known.national.includes(known.choices.jurisdiction[number][0]);
  const jurisdiction = row => row.jurisdiction.find(number => !isNational(number)) ?? -1; // the whole country first
  if (sort === "place") rows.sort((one, other) => jurisdiction(one) - jurisdiction(other));
  if (sort === "date") rows.sort((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : 0));
  return { rows, counts };
}

// -------------------------------------------------------------------------------------------------------------- what is shown
let shown; // what is asked for, with its answer

/** The view asked for; on paper, all of it. */
function showView(onPaper = false) {
  const { rows, view } = shown;
  for (const each of parts("[data-shown]")) each.hidden = each.dataset.shown !== view;
  for (const each of parts("[data-view]")) each.setAttribute("aria-pressed", each.dataset.view === view);
  if (view === "map") {
    part(".pager")?.remove();
    showMap(rows).catch(failed);
    return;
  }
  const most = onPaper ? rows.length : view === "list" ? Number(say("perPage")) : ROWS;
  const last = Math.ceil(rows.length / most) || 1;
  const here = Math.min(shown.page, last);
  const onPage = rows.slice((here - 1) * most, here * most);
  (view === "list" ? showList : showTable)(onPage);
  showPager(part(`[data-shown=${view}]`), here, last, page => addressOf({ ...shown, page }));
  refresh();
  if (last > 1) part("[role=status]").textContent += `, page ${inDigits(here)}`;
  if (view === "list" && !texts) readTexts(index).then(() => shown.rows === rows && shown.view === view && showSummaries(rows)).catch(failed);
}

const COLON = language === "fr" ? "\u00a0:" : ":";

const criteria = () => parts(".chips button:not(.chips__all)");

function showCriteria() {
  const { chosen, text } = shown;
  const chip = (label, without) => {
    const button = element("button", { type: "button" }, element("span", { className: "hidden-words", textContent: `${say("remove")} ` }), label);
    button.addEventListener("click", async () => {
      const place = criteria().indexOf(button);
      without();
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
  if (text) chips.push(chip(`${say("text")}${COLON} ${text}`, () => (form.elements.q.value = "")));
  if (chips.length > 1) {
    const all = element("button", { type: "button", className: "chips__all", textContent: say("clear") });
    all.addEventListener("click", async () => {
      parts("#filters input:checked").forEach(box => (box.checked = false));
      form.elements.q.value = "";
      await answer();
      part("#found").focus();
    });
    chips.push(element("li", {}, all));
  }
  part(".chips").replaceChildren(...chips);
  part(".chips").hidden = !chips.length;
}

function showForm() {
  known.filters.forEach(({ key, choices }, place) => {
    const group = part(`[data-filter="${key}"]`);
    if (!group) return; // no partnership answers to it
    group.querySelectorAll("input").forEach(box => {
      const number = choices.findIndex(([code]) => code === box.value); // by value: page and data may be of two publications
      const count = shown.counts[place][number] ?? 0;
      box.checked = shown.chosen[place].has(number);
      box.disabled = !count && !box.checked && box !== document.activeElement;
      box.parentNode.querySelector(".filters__count").textContent = inDigits(count);
      box.parentNode.querySelector(".hidden-words").textContent = ` (${counted(count, say("one"), say("many"))})`;
    });
    group.classList.toggle("chosen", shown.chosen[place].size > 0);
  });
  if (document.activeElement !== form.elements.q) form.elements.q.value = shown.text;
  form.elements.sort.value = shown.sort;
  form.elements.sort.parentNode.hidden = shown.view === "map"; // which has its own order
}

/** What cannot be shown in the list itself; whoever hears the page hears it after the number found. */
function notice(...said) {
  part(".notice").replaceChildren(...said.map(sentence => element("p", { textContent: sentence })));
  part(".notice").hidden = !said.length;
  part("[role=status]").textContent = [part("#found").textContent, ...said].join(". ");
}

function failed(error) {
  console.error(error);
  finder.removeAttribute("aria-busy");
  for (const each of parts("[data-view]")) each.setAttribute("aria-pressed", !part(`[data-shown=${each.dataset.view}]`).hidden);
  notice(say("failed"));
}

function show(state) {
  shown = { ...state, ...narrowed(state) };
  const total = known.rows.length;
  const found = counted(shown.rows.length, say("one"), say("many"));
  part(".filters__done").textContent = `${say("show")} ${found}`;
  part("#found").textContent = shown.rows.length < total ? `${found} ${say("outOf")} ${inDigits(total)}` : found;
  showForm();
  showCriteria();
  notice(...(state.unknown.length ? [`${say("unknown")} ${state.unknown.join(", ")}`] : []), ...(shown.rows.length ? [] : [say("nothing")]));
  showView();
  finder.removeAttribute("aria-busy");
}

// ------------------------------------------------------------------------------------------------------ what people do with it
/** Show what is asked for, and keep it in the address: as a step one can go back from, or in place of the last one. */
function ask(state, { replace = false } = {}) {
  show(state);
  const address = addressOf(shown);
  if (address !== location.pathname + location.search) history[replace ? "replaceState" : "pushState"]({}, "", address);
  carry();
}

let typing = false; // whether the last step is one of words being typed
let waiting; // for the next letter

/** All that it takes to answer the controls, as they stand once it is there. */
async function ready() {
  await read(index);
  if (form.elements.q.value.trim()) await readTexts(index);
}

/** Work that may fail: whoever waits for it is told. */
const told = work => (...given) => work(...given).catch(failed);

const answer = told(async () => {
  await ready();
  ask(fromForm());
  typing = false;
});

const answerTyping = told(async () => {
  await ready();
  ask(fromForm(), { replace: typing });
  typing = true;
});

const turnTo = told(async page => {
  await ready();
  ask({ ...fromForm(), page });
  part("#found").focus();
});

/** The controls as the address sets them, at once: what is done to them before the answer adds to it. */
function fillForm() {
  const asked = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll("input[type=checkbox]")) {
    box.checked = asked.getAll(box.name).includes(box.value);
    if (box.checked) box.closest("details").open = true;
  }
  form.elements.q.value = (asked.get("q") ?? "").slice(0, form.elements.q.maxLength);
  form.elements.sort.value = SORTS.includes(asked.get("sort")) ? asked.get("sort") : "title";
  const view = part(`[data-view="${CSS.escape(asked.get("view") ?? "")}"]`) ?? part("[data-view=list]");
  for (const each of parts("[data-view]")) each.setAttribute("aria-pressed", each === view);
}

const answerAddress = told(async () => {
  if (!known && !location.search) return; // the page as the build wrote it
  typing = false;
  fillForm();
  if (shown && addressOf(shown) === location.pathname + location.search) return; // the address moved within the page
  finder.setAttribute("aria-busy", "true");
  await ready();
  show(fromAddress());
  carry();
});

/** All that a file or a printed list holds, as the controls stand now. */
async function whole() {
  const { page = 1 } = shown ?? {};
  await ready();
  await readTexts(index);
  ask({ ...fromForm(), page });
}

const takeAway = told(async kind => {
  await whole();
  (await import("./downloads.js")).download(kind, shown.rows);
});

const putOnPaper = told(async () => {
  await whole();
  print();
});

if (finder) {
  finder.classList.add("works");
  form.addEventListener("submit", event => event.preventDefault());
  for (const sign of ["pointerenter", "focusin"]) form.addEventListener(sign, () => prefetch(index), { once: true });
  form.addEventListener("change", event => {
    if (event.target.type !== "search") answer();
  });
  part("[name=sort]").addEventListener("change", answer);
  form.elements.q.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(answerTyping, 120);
  });
  for (const button of parts("[data-view]")) {
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-pressed") === "true") return;
      parts("[data-view]").forEach(each => each.setAttribute("aria-pressed", each === button));
      answer();
    });
  }
  finder.addEventListener("click", event => {
    const to = event.target.closest(".pager [data-page]");
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    turnTo(Number(to.dataset.page));
  });
  for (const button of parts("[data-download]")) button.addEventListener("click", () => takeAway(button.dataset.download));
  const opener = part(".finder__open");
  const open = wanted => opener.setAttribute("aria-expanded", form.classList.toggle("open", wanted));
  opener.addEventListener("click", () => open());
  part(".filters__done").addEventListener("click", event => {
    event.preventDefault();
    open(false);
    part("#found").focus();
  });
  part("[data-print]").addEventListener("click", putOnPaper);
  addEventListener("beforeprint", () => shown && showView(true));
  addEventListener("afterprint", () => shown && showView());
  addEventListener("popstate", answerAddress);
  const touched = form.querySelector("input:checked") || form.elements.q.value; // before this script was there
  if (touched && !location.search) answer();
  else answerAddress();
}
