// Narrows the partnerships down: filters, words, order. Without it the same list is complete.
import { refresh } from "./choice.js";
import { fillForm, form, fromForm, press, serveSmallScreens, showCriteria, showForm } from "./controls.js";
import { finder, index, part, parts } from "./finder.js";
import { carry } from "./language-link.js";
import { showMap } from "./map.js";
import { addressOf, inAddress, narrowed } from "./narrowing.js";
import { counted, element, inDigits, language, say, told } from "./page.js";
import { known, prefetch, read, readTexts, texts } from "./table.js";
import { showList, showPager, showSummaries, showTable } from "./views.js";

const ROWS = 100; // of a table on one page
const PAUSE = 120; // milliseconds without a letter, before the list answers
let shown; // what is asked for, with its answer

const whole = state => index.pathname + addressOf(state, known.filters);

// -------------------------------------------------------------------------------------------------------------- what is shown
/** The view asked for; on paper, all of it. */
function showView(onPaper = false) {
  const { rows, view } = shown;
  for (const each of parts("[data-shown]")) each.hidden = each.dataset.shown !== view;
  press(view);
  if (view === "map") {
    part(".pager")?.remove();
    showMap(rows).catch(failed);
    return;
  }
  const most = onPaper ? rows.length : view === "list" ? told.perPage : ROWS;
  const last = Math.ceil(rows.length / most) || 1;
  const here = Math.min(shown.page, last);
  const onPage = rows.slice((here - 1) * most, here * most);
  (view === "list" ? showList : showTable)(onPage);
  showPager(part(`[data-shown=${view}]`), here, last, page => whole({ ...shown, page }));
  refresh();
  if (last > 1) part("[role=status]").textContent += `, page ${inDigits(here)}`;
  if (view === "list" && !texts)
    readTexts(index)
      .then(() => shown.rows === rows && shown.view === view && showSummaries(rows))
      .catch(failed);
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
  press(parts("[data-shown]").find(each => !each.hidden).dataset.shown);
  notice(say("narrow-failed"));
}

function show(state) {
  shown = { ...state, ...narrowed(known, texts, state, language) };
  const total = known.rows.length;
  const found = counted(shown.rows.length, "count-partnership");
  part(".filters__done").textContent = `${say("show")} ${found}`;
  part("#found").textContent = shown.rows.length < total ? `${found} ${say("out-of")} ${inDigits(total)}` : found;
  showForm(shown);
  showCriteria(shown, answer);
  const unknown = state.unknown.length ? [`${say("narrow-unknown")} ${state.unknown.join(", ")}`] : [];
  notice(...unknown, ...(shown.rows.length ? [] : [say("narrow-nothing")]));
  showView();
  finder.removeAttribute("aria-busy");
}

// ------------------------------------------------------------------------------------------------------ what people do with it
/** Show what is asked for, and keep it in the address: as a step one can go back from, or in place of the last one. */
function ask(state, { replace = false } = {}) {
  show(state);
  const address = whole(shown);
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
const orFail =
  work =>
  (...given) =>
    work(...given).catch(failed);

const answer = orFail(async () => {
  await ready();
  ask(fromForm());
  typing = false;
});

const answerTyping = orFail(async () => {
  await ready();
  ask(fromForm(), { replace: typing });
  typing = true;
});

const turnTo = orFail(async page => {
  await ready();
  ask({ ...fromForm(), page });
  part("#found").focus();
});

const answerAddress = orFail(async () => {
  if (!known && !location.search) return; // the page as the build wrote it
  typing = false;
  fillForm(location.search);
  if (shown && whole(shown) === location.pathname + location.search) return; // the address moved within the page
  finder.setAttribute("aria-busy", "true");
  await ready();
  show({ ...fromForm(), ...inAddress(location.search, known.filters) });
  carry();
});

/** All that a file or a printed list holds, as the controls stand now. */
async function answerWhole() {
  const { page = 1 } = shown ?? {};
  await ready();
  await readTexts(index);
  ask({ ...fromForm(), page });
}

const takeAway = orFail(async kind => {
  await answerWhole();
  (await import("./downloads.js")).download(kind, shown.rows, known, index, language);
});

const putOnPaper = orFail(async () => {
  await answerWhole();
  print();
});

function attach() {
  form.addEventListener("submit", event => event.preventDefault());
  for (const sign of ["pointerenter", "focusin"]) form.addEventListener(sign, () => prefetch(index), { once: true });
  form.addEventListener("change", (/** @type {Event & {target: HTMLInputElement}} */ event) => {
    if (event.target.type !== "search") answer();
  });
  part("[name=sort]").addEventListener("change", answer);
  form.elements.q.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(answerTyping, PAUSE);
  });
  for (const button of parts("[data-view]")) {
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-pressed") === "true") return;
      press(button.dataset.view);
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
  part("[data-print]").addEventListener("click", putOnPaper);
  addEventListener("beforeprint", () => shown && showView(true));
  addEventListener("afterprint", () => shown && showView());
  addEventListener("popstate", answerAddress);
}

if (finder) {
  finder.classList.add("works");
  serveSmallScreens();
  attach();
  const touched = form.querySelector("input:checked") || form.elements.q.value; // before this script was there
  if (touched && !location.search) answer();
  else answerAddress();
}
