// Narrows the partnerships down: filters, words, order, views, downloads. Without it the same list is complete.
import { refresh } from "./choice.js";
import { carry, counted, element, language, plain, smallWords } from "./guide.js";

const SORTS = ["title", "place", "date"];
const finder = document.querySelector(".finder");
const form = document.getElementById("filters");
const base = new URL(".", location.href);
const say = name => finder?.dataset[name];
const PER_PAGE = { list: Number(say("perPage")), table: 100 };
const part = selector => finder.querySelector(selector);
const parts = selector => [...finder.querySelectorAll(selector)];

// ---------------------------------------------------------------------------------------------------- what the build knows
const fetched = new Map();

/** A file beside the page, fetched once; where that fails, the next question tries again. */
function beside(name) {
  if (!fetched.has(name)) {
    const asked = fetch(new URL(name, base)).then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(name))));
    asked.catch(() => fetched.delete(name));
    fetched.set(name, asked);
  }
  return fetched.get(name);
}

const wordsOf = text => plain(text).match(/[a-z0-9]+/g) ?? [];

let known; // the table, once it is read
async function read() {
  const table = JSON.parse(await beside("partnerships.json"));
  if (known) return;
  const partners = table.partners;
  const rows = table.rows.map((values, number) => {
    const row = Object.fromEntries(table.columns.map((name, place) => [name, values[place]]));
    row.number = number;
    row.codes = table.filters.map(({ key }) => row[key]);
    row.partners = row.partners.map(number => partners[number]);
    row.where = [...row.places.map(number => table.places[number][1]), ...row.areas.map(number => table.areas[number][0])];
    return row;
  });
  known = { ...table, rows, choices: Object.fromEntries(table.filters.map(({ key, choices }) => [key, choices])) };
}

const names = (row, key) => row[key].map(number => known.choices[key][number][1]);

let texts; // the words of each partnership, once the summaries are read too
async function readTexts() {
  const summaries = JSON.parse(await beside("summaries.json"));
  if (texts) return;
  known.rows.forEach(row => (row.summary = summaries[row.number]));
  texts = known.rows.map(row => ` ${wordsOf([row.title, row.summary, row.keywords, ...row.partners, ...row.where].join(" ")).join(" ")}`);
}

// --------------------------------------------------------------------------------------------------------- what is asked for
/** What the address asks for, which has set the controls; `unknown` are the codes in it that the guide does not have. */
function fromAddress() {
  const asked = new URLSearchParams(location.search);
  const unknown = known.filters.flatMap(({ key, choices }) => asked.getAll(key).filter(code => !choices.some(choice => choice[0] === code)));
  return { ...fromForm(), unknown, page: Math.max(1, Number.parseInt(asked.get("page"), 10) || 1) };
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
  return `${base.pathname}${String(asked) && "?"}${asked}`;
}

// ------------------------------------------------------------------------------------------------------------ what answers
/** The partnerships that answer, in order, and how many would answer to each choice: any of its filter, all of the others. */
function narrowed({ chosen, text, sort }) {
  const words = wordsOf(text).filter((word, _, all) => all.length === 1 || !smallWords.has(word));
  const counts = known.filters.map(({ choices }) => choices.map(() => 0));
  const rows = known.rows.filter(row => {
    if (words.length && !words.every(word => texts[row.number].includes(` ${word}`))) return false;
    const missed = chosen.flatMap((numbers, place) => (numbers.size && !row.codes[place].some(number => numbers.has(number)) ? [place] : []));
    if (missed.length < 2) {
      for (const place of missed.length ? missed : counts.keys()) row.codes[place].forEach(number => (counts[place][number] += 1));
    }
    return !missed.length;
  });
  const jurisdiction = row => row.jurisdiction.find(number => known.choices.jurisdiction[number][0] !== "CA") ?? -1; // all of Canada first
  if (sort === "place") rows.sort((one, other) => jurisdiction(one) - jurisdiction(other) || one.number - other.number);
  if (sort === "date") rows.sort((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : one.number - other.number));
  return { rows, counts };
}

// -------------------------------------------------------------------------------------------------------------- what is shown
let shown; // what is asked for, with its answer
const pattern = finder?.querySelector(".card"); // a card as the build writes it
const link = (href, text) => element("a", { href: new URL(href, base), textContent: text });

function card(row) {
  const made = pattern.cloneNode(true);
  made.querySelector(".card__title").replaceChildren(link(`${row.slug}/`, row.title));
  const [number] = row.status;
  const [code, name] = known.choices.status[number];
  const status = element("span", { className: `status status--${code}`, textContent: name });
  made.querySelector(".card__where").replaceChildren(`${names(row, "jurisdiction").join(" · ")} `, status);
  made.querySelector(".card__summary").textContent = row.summary ?? "";
  const tags = row.model.map(each => element("li", { className: "tag" }, link(known.choices.model[each][2], known.choices.model[each][1])));
  made.querySelector(".tags").replaceChildren(...tags);
  made.querySelector("input").value = row.id;
  made.querySelector(".choice .hidden-words").textContent = ` ${row.title}`;
  return made;
}

function tableRow(row) {
  const box = element("input", { type: "checkbox", name: "compare", value: row.id, ariaLabel: `${pattern.querySelector(".choice").firstElementChild.nextSibling.data.trim()} ${row.title}` });
  const cells = [...["model", "jurisdiction", "channel", "status"].map(key => names(row, key).join(", ")), row.since.slice(0, 4), box];
  return element("tr", {}, element("th", { scope: "row" }, link(`${row.slug}/`, row.title)), ...cells.map(cell => element("td", {}, cell)));
}

function showPager(pages) {
  part(".pager")?.remove();
  if (pages < 2) return;
  const { page } = shown;
  const to = (number, text, properties = {}) => {
    const made = Object.assign(link(addressOf({ ...shown, page: number }), text), properties);
    made.dataset.page = number;
    if (number === page && !properties.rel) made.setAttribute("aria-current", "page");
    return element("li", {}, made);
  };
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter(number => number >= 1 && number <= pages);
  const items = near.map(number => to(number, number.toLocaleString(document.documentElement.lang)));
  if (page > 1) items.unshift(to(page - 1, say("previous"), { rel: "prev" }));
  if (page < pages) items.push(to(page + 1, say("next"), { rel: "next" }));
  part(`[data-shown=${shown.view}]`).append(element("nav", { className: "pager", ariaLabel: say("pages") }, element("ul", {}, ...items)));
}

/** The view asked for; on paper, all of it. */
function showView(onPaper) {
  const { rows, view } = shown;
  for (const each of parts("[data-shown]")) each.hidden = each.dataset.shown !== view;
  for (const each of parts("[data-view]")) each.setAttribute("aria-pressed", each.dataset.view === view);
  if (view === "map") {
    part(".pager")?.remove();
    showMap(rows).catch(failed);
    return;
  }
  const most = onPaper ? rows.length : PER_PAGE[view];
  const pages = Math.ceil(rows.length / most) || 1;
  shown.page = Math.min(shown.page, pages);
  const onPage = rows.slice((shown.page - 1) * most, shown.page * most);
  if (view === "list") {
    part(".cards").replaceChildren(...onPage.map(card));
    if (!texts) readTexts().then(() => shown.view === "list" && part(".cards").replaceChildren(...onPage.map(card)), failed).then(refresh);
  } else {
    part("tbody").replaceChildren(...onPage.map(tableRow));
  }
  showPager(pages);
  refresh();
}

const jurisdictionOf = place => known.jurisdictions[place[2]];
const listOf = new Intl.ListFormat(document.documentElement.lang);
let drawing;

async function showMap(rows) {
  if (!drawing) {
    drawing = document.adoptNode(new DOMParser().parseFromString(await beside("map.svg"), "image/svg+xml").documentElement);
    part(".atlas").prepend(drawing);
  }
  if (shown.view !== "map" || shown.rows !== rows) return;
  const at = new Map(); // the partnerships of each community
  for (const row of rows) for (const number of row.places) at.set(number, [...(at.get(number) ?? []), row]);
  const communities = [...at.keys()].map(number => known.places[number]);
  const byId = new Map(communities.map(place => [place[0], place]));
  for (const mark of drawing.querySelectorAll("[data-places]")) {
    const left = mark.dataset.places.split(" ").filter(id => byId.has(id)).map(id => byId.get(id));
    mark.classList.toggle("away", !left.length);
    if (!left.length) continue;
    const several = left.length > 1;
    const where = `${listOf.format(left.map(place => place[1]))} (${jurisdictionOf(left[0])})`;
    mark.setAttribute("href", several ? `#${left[0][2]}` : left[0][3]);
    mark.querySelector("title").textContent = several ? `${left.length} – ${where}` : where;
    mark.querySelector("circle + circle").setAttribute("r", mark.parentNode.dataset[several ? "more" : "one"]);
    const number = mark.querySelector("text");
    if (number) number.textContent = several ? left.length : "";
  }
  const dots = communities.filter(place => place.length > 4).map(place => `M${place[4]} ${place[5]}h0`);
  drawing.querySelector(".atlas__towns").setAttribute("d", dots.join(""));
  const sections = Object.entries(known.jurisdictions).map(([code, name]) => {
    const here = [...at].filter(([number]) => known.places[number][2] === code);
    here.sort(([one], [other]) => known.places[one][1].localeCompare(known.places[other][1], language));
    const items = here.map(([number, found]) =>
      element("li", {}, link(known.places[number][3], known.places[number][1]), element("ul", {}, ...found.map(row => element("li", {}, link(`${row.slug}/`, row.title)))))
    );
    return items.length ? element("section", {}, element("h3", { id: code, textContent: name }), element("ul", { className: "places" }, ...items)) : "";
  });
  part(".finder__places").replaceChildren(...sections.filter(Boolean));
  const off = rows.filter(row => !row.places.some(number => known.places[number].length > 4));
  part("[data-shown=map] > section").hidden = !off.length;
  part("[data-shown=map] > section ul").replaceChildren(
    ...off.map(row => element("li", {}, link(`${row.slug}/`, row.title), element("span", { className: "detail", textContent: row.where.join(", ") })))
  );
}

function showCriteria() {
  const { chosen, text } = shown;
  const chip = (label, without) => {
    const button = element("button", { type: "button" }, element("span", { className: "hidden-words", textContent: `${say("remove")} ` }), label);
    button.addEventListener("click", () => {
      const place = parts(".chips button").indexOf(button);
      without();
      ask(fromForm());
      (parts(".chips button")[place] ?? part("#found")).focus();
    });
    return element("li", {}, button);
  };
  const chips = known.filters.flatMap(({ key, label, choices }, place) =>
    [...chosen[place]].map(number => {
      const [code, name] = choices[number];
      const box = part(`input[name="${key}"][value="${CSS.escape(code)}"]`);
      return chip(`${label}${language === "fr" ? "\u00a0" : ""}: ${name}`, () => (box.checked = false));
    })
  );
  if (text) chips.push(chip(`${say("text")}${language === "fr" ? "\u00a0" : ""}: ${text}`, () => (form.elements.q.value = "")));
  if (chips.length > 1) {
    const all = element("button", { type: "button", className: "chips__all", textContent: say("clear") });
    all.addEventListener("click", () => {
      parts("#filters input:checked").forEach(box => (box.checked = false));
      form.elements.q.value = "";
      ask(fromForm());
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
    group.querySelectorAll("input").forEach((box, number) => {
      const count = shown.counts[place][number];
      box.checked = shown.chosen[place].has(number);
      box.disabled = !count && !box.checked;
      box.parentNode.querySelector(".filters__count").textContent = count.toLocaleString(document.documentElement.lang);
    });
    group.classList.toggle("chosen", shown.chosen[place].size > 0);
    if (shown.chosen[place].size) group.open = true;
  });
  if (document.activeElement !== form.elements.q) form.elements.q.value = shown.text;
  form.elements.sort.value = shown.sort;
  form.elements.sort.parentNode.hidden = shown.view === "map"; // which has its own order
}

/** What cannot be shown in the list itself; whoever hears the page hears it after the number found. */
function notice(...said) {
  part(".notice").textContent = said.join(" ");
  part(".notice").hidden = !said.length;
  part("[role=status]").textContent = [part("#found").textContent, ...said].join(". ");
}

function failed(error) {
  console.error(error);
  finder.removeAttribute("aria-busy");
  notice(say("failed"));
}

function show(state) {
  shown = { ...state, ...narrowed(state) };
  const total = known.rows.length;
  const found = counted(shown.rows.length, say("one"), say("many"));
  part(".filters__done").textContent = found;
  part("#found").textContent = shown.rows.length < total ? `${found} ${say("outOf")} ${total.toLocaleString(document.documentElement.lang)}` : found;
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
  history[replace ? "replaceState" : "pushState"]({}, "", addressOf(shown));
  carry();
}

let turn = 0; // the last thing asked for is the one that is answered

/** Once all that it takes to answer the controls is there, and nothing else has been asked for since. */
async function ready() {
  const mine = (turn += 1);
  await read();
  if (form.elements.q.value.trim()) await readTexts();
  return mine === turn;
}

async function answer(options) {
  try {
    if (await ready()) ask(fromForm(), options);
  } catch (error) {
    failed(error);
  }
}

/** The controls as the address sets them, at once: what is done to them before the answer adds to it. */
function fillForm() {
  const asked = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = asked.getAll(box.name).includes(box.value);
  form.elements.q.value = asked.get("q") ?? "";
  form.elements.sort.value = SORTS.includes(asked.get("sort")) ? asked.get("sort") : "title";
  const view = part(`[data-view="${CSS.escape(asked.get("view") ?? "")}"]`) ?? part("[data-view=list]");
  for (const each of parts("[data-view]")) each.setAttribute("aria-pressed", each === view);
}

async function answerAddress() {
  if (!known && !location.search) return; // the page as the build wrote it
  if (shown && addressOf(shown) === location.pathname + location.search) return; // the address moved within the page
  fillForm();
  finder.setAttribute("aria-busy", "true");
  try {
    if (!(await ready())) return;
    show(fromAddress());
    carry();
  } catch (error) {
    failed(error);
  }
}

function offerToPrint() {
  part("[data-print]").addEventListener("click", async () => {
    try {
      await read();
      await readTexts();
      if (!shown) show(fromForm());
      print();
    } catch (error) {
      failed(error);
    }
  });
  addEventListener("beforeprint", () => shown && showView(true));
  addEventListener("afterprint", () => shown && showView());
}

/** What the selection holds, for each partnership, under the names of the labels. */
const described = row => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  ...Object.fromEntries(known.filters.filter(({ key }) => key !== "start").map(({ key }) => [key, row[key].map(number => known.choices[key][number])])),
  since: row.since,
  until: row.until,
  partners: row.partners,
  places: row.where,
  page: new URL(`${row.slug}/`, base).href,
});

/** RFC 4180; what a spreadsheet would take for a formula is marked as text. */
const cell = value => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function asCsv(rows) {
  const labels = { ...known.labels, ...Object.fromEntries(known.filters.map(({ key, label }) => [key, label])) };
  const written = value => (Array.isArray(value) ? value.map(each => (Array.isArray(each) ? each[1] : each)).join("; ") : value);
  const lines = [Object.keys(described(known.rows[0])).map(name => labels[name]), ...rows.map(row => Object.values(described(row)).map(written))];
  return lines.map(line => `${line.map(cell).join(",")}\r\n`).join("");
}

function asJson(rows) {
  const coded = value => (Array.isArray(value) ? value.map(each => (Array.isArray(each) ? { id: each[0], name: each[1] } : each)) : value);
  const partnerships = rows.map(row => Object.fromEntries(Object.entries(described(row)).map(([name, value]) => [name, coded(value)])));
  return JSON.stringify({ guide: known.guide, licence: known.licence, language, address: location.href, partnerships }, null, 1);
}

async function download(kind) {
  try {
    await read();
    await readTexts();
    if (!shown) show(fromForm());
    const text = kind === "csv" ? asCsv(shown.rows) : asJson(shown.rows);
    const file = URL.createObjectURL(new Blob([text], { type: kind === "csv" ? "text/csv;charset=utf-8" : "application/json" }));
    element("a", { href: file, download: `${base.pathname.split("/").at(-2)}.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  } catch (error) {
    failed(error);
  }
}

if (finder) {
  let typing = false;
  let waiting;
  form.addEventListener("submit", event => event.preventDefault());
  for (const sign of ["pointerenter", "focusin"]) form.addEventListener(sign, () => beside("partnerships.json").catch(() => {}), { once: true });
  form.addEventListener("change", event => {
    if (event.target.type === "search") return;
    typing = false;
    answer();
  });
  part("[name=sort]").addEventListener("change", () => ((typing = false), answer()));
  form.elements.q.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => answer({ replace: typing }).then(() => (typing = true)), 120);
  });
  for (const button of parts("[data-view]")) {
    button.addEventListener("click", () => {
      typing = false;
      parts("[data-view]").forEach(each => each.setAttribute("aria-pressed", each === button));
      answer();
    });
  }
  finder.addEventListener("click", event => {
    const to = event.target.closest(".pager [data-page]");
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    ask({ ...shown, page: Number(to.dataset.page) });
    part("#found").focus();
  });
  for (const button of parts("[data-download]")) button.addEventListener("click", () => download(button.dataset.download));
  const opener = part(".finder__open");
  const open = wanted => opener.setAttribute("aria-expanded", form.classList.toggle("open", wanted));
  opener.addEventListener("click", () => open());
  part(".filters__done").addEventListener("click", event => {
    event.preventDefault();
    open(false);
    part("#found").focus();
  });
  offerToPrint();
  addEventListener("popstate", () => {
    typing = false;
    answerAddress();
  });
  answerAddress();
}
