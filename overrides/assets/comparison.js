// Sets up to four partnerships side by side: which ones, the address says; what they are, the record beside each page.
import { MOST, choose, chosen } from "./choice.js";
import { carry, element, inDigits, language } from "./guide.js";
import { beside, known, read } from "./table.js";

const place = document.querySelector(".comparison");
const frame = place.querySelector(".scrolls");
const index = new URL(place.dataset.partnerships, location.href);
const FORMATTED = ["P", "UL", "OL", "LI", "EM", "STRONG", "A"];

// ---------------------------------------------------------------------------------------------------------- how a value is said
/** A copy of formatted text that holds nothing but what the guide's texts may hold. */
function formatted(html) {
  const copy = node => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    const children = [...node.childNodes].flatMap(copy);
    if (!FORMATTED.includes(node.nodeName)) return children;
    const address = node.getAttribute("href");
    return [element(node.nodeName, address?.startsWith("https://") ? { href: address } : {}, ...children)];
  };
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].flatMap(copy);
}

/** A date as prose writes it, from a year, a month or a day. */
function dateInWords(written) {
  const length = written.split("-").length;
  const parts = { year: "numeric", ...(length > 1 && { month: "long" }), ...(length > 2 && { day: "numeric" }), timeZone: "UTC" };
  const text = new Intl.DateTimeFormat(document.documentElement.lang, parts).format(new Date(written));
  return language === "fr" ? text.replace(/^1 /, "1er\u00a0") : text;
}

const detail = text => (text ? [element("span", { className: "detail", textContent: text })] : []);
const list = items => [element("ul", {}, ...items.map(item => element("li", {}, ...item)))];
const named = terms => (terms.length === 1 ? [terms[0].name] : list(terms.map(term => [term.name])));
const amount = ({ value, unit }) => `${inDigits(value)} ${unit ?? ""}`.trim();
const measured = ({ date, period }) => (period ? `${dateInWords(period.since)} – ${dateInWords(period.until)}` : dateInWords(date));
const SAID = {
  status: ({ state, as_of, note }) => [state.name, ...detail(as_of && `${place.dataset.asOf} ${dateInWords(as_of)}`), ...detail(note)],
  since: date => [dateInWords(date)],
  until: date => [dateInWords(date)],
  partners: parties => list(parties.map(({ name, role }) => [name, ...detail(role)])),
  agreement: ({ kind, note }) => [kind.name, ...detail(note)],
  measures: measures => list(measures.map(measure => [`${measure.indicator} `, element("strong", {}, amount(measure)), ...detail(measured(measure))])),
  lessons: lessons => list(lessons.map(lesson => [lesson.text ?? lesson])),
  conditions: texts => list(texts.map(text => [text])),
  evidence: ({ name }) => [name],
};
const text = value => [value];
const said = (field, value, isFormatted) => (SAID[field] ?? (Array.isArray(value) ? named : isFormatted ? formatted : text))(value);

// ------------------------------------------------------------------------------------------------------------- what is shown
function show(records) {
  const fields = JSON.parse(place.dataset.fields);
  const heads = records.map(({ id, title, address }) => {
    const button = element("button", { type: "button", textContent: place.dataset.remove, ariaLabel: `${place.dataset.remove} ${title}` });
    button.addEventListener("click", () => remove(id));
    return element("th", { scope: "col", ariaLabel: title }, element("a", { href: address, textContent: title }), button);
  });
  const bodies = fields
    .filter(([field]) => records.some(record => record[field] !== undefined))
    .map(([field, label, isFormatted]) => {
      const name = element("th", { scope: "rowgroup", colSpan: records.length }, element("span", { textContent: label }));
      const cells = records.map(record =>
        element("td", {}, element("span", { className: "hidden-words", textContent: `${label} ` }), ...(record[field] === undefined ? [element("span", { className: "quiet", textContent: place.dataset.notStated })] : said(field, record[field], isFormatted)))
      );
      return element("tbody", {}, element("tr", {}, name), element("tr", {}, ...cells));
    });
  frame.replaceChildren(element("table", { className: "comparison__table" }, element("thead", {}, element("tr", {}, ...heads)), ...bodies));
}

const addressOf = ids => `${location.pathname}${ids.length ? `?${new URLSearchParams(ids.map(id => ["id", id]))}` : ""}`;

function remove(id) {
  choose(chosen().filter(other => other !== id));
  history.pushState({}, "", addressOf(asked().filter(other => other !== id)));
  compare().then(() => document.querySelector("h1").focus());
}

const asked = () => [...new Set(new URLSearchParams(location.search).getAll("id"))].filter(Boolean);

let shown; // the address that is shown, or about to be

async function compare() {
  if (shown === location.search) return; // the address moved within the page
  const mine = (shown = location.search);
  carry();
  place.querySelector("p").hidden = asked().length > 0;
  const said = [];
  let records = [];
  try {
    const ids = asked();
    if (ids.length) {
      await read(index);
      const rows = new Map(known.rows.map(row => [row.id, row]));
      const found = ids.filter(id => rows.has(id));
      const unknown = ids.filter(id => !rows.has(id));
      if (unknown.length) said.push(`${place.dataset.unknown} ${unknown.join(", ")}`);
      if (found.length > MOST) said.push(`${place.dataset.leftOut} ${found.slice(MOST).map(id => rows.get(id).title).join(", ")}`);
      const answers = await Promise.allSettled(
        found.slice(0, MOST).map(async id => {
          const folder = `${rows.get(id).slug}/`;
          return { ...(await beside(`${folder}partnership.json`, index)), address: new URL(folder, index) };
        })
      );
      records = answers.filter(({ value }) => value).map(({ value }) => value);
      if (records.length < answers.length) said.push(place.dataset.failed);
    }
  } catch (error) {
    console.error(error);
    said.push(place.dataset.failed);
  }
  if (mine !== location.search) return; // something else has been asked for since
  if (said.includes(place.dataset.failed)) shown = undefined; // so that coming back tries again
  show(records);
  frame.hidden = !records.length;
  place.querySelector("[data-print]").hidden = !records.length;
  const notice = place.querySelector(".notice");
  notice.hidden = !said.length;
  notice.replaceChildren(...said.map(sentence => element("p", { textContent: sentence })));
  place.querySelector("[role=status]").textContent = said.join(" ");
}

place.querySelector("[data-print]").addEventListener("click", () => print());
document.querySelector("h1").tabIndex = -1;
addEventListener("popstate", compare);
if (!location.search) history.replaceState({}, "", addressOf(chosen())); // whoever asks for nothing sees what they have chosen
compare();
