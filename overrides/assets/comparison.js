// Sets up to thirty partnerships side by side: which ones, the address says; what they are, the record beside each page.
import { choose, chosen, MOST } from "./choice.js";
import { carry } from "./language-link.js";
import { element, first, say, told } from "./page.js";
import { beside, known, read } from "./table.js";
import { written } from "./values.js";

const ON_A_SHEET = 4;
const place = first(".comparison");
const frame = first(".scrolls", place);
const index = new URL(told.partnerships, location.href);
let shown; // the address that is shown, or about to be

const asked = () => [...new Set(new URLSearchParams(location.search).getAll("id"))].filter(Boolean);
const addressOf = ids => `${location.pathname}${ids.length ? `?${new URLSearchParams(ids.map(id => ["id", id]))}` : ""}`;

function remove(id) {
  choose(chosen().filter(other => other !== id));
  history.pushState({}, "", addressOf(asked().filter(other => other !== id)));
  compare().then(() => first("h1").focus());
}

function head({ id, title, address }) {
  const button = element("button", { type: "button", textContent: say("remove"), ariaLabel: `${say("remove")} ${title}` });
  button.addEventListener("click", () => remove(id));
  return element("th", { scope: "col", ariaLabel: title }, element("a", { href: address, textContent: title }), button);
}

function cell(record, [field, label, isFormatted]) {
  const value = record[field];
  const unsaid = () => [element("span", { className: "quiet", textContent: say("not-stated") })];
  const heard = element("span", { className: "hidden-words", textContent: `${label} ` });
  return element("td", {}, heard, ...(value === undefined ? unsaid() : written(field, value, isFormatted)));
}

function tableOf(records, className) {
  const bodies = told.fields
    .filter(([field]) => records.some(record => record[field] !== undefined))
    .map(field => {
      const name = element("th", { scope: "rowgroup", colSpan: records.length }, element("span", { textContent: field[1] }));
      return element("tbody", {}, element("tr", {}, name), element("tr", {}, ...records.map(record => cell(record, field))));
    });
  const heads = element("thead", {}, element("tr", {}, ...records.map(head)));
  return element("table", { className: `comparison__table ${className}` }, heads, ...bodies);
}

/** The records in one table; more than a sheet is wide are printed as several, one under the other. */
function show(records) {
  if (records.length > ON_A_SHEET) {
    const sheets = Math.ceil(records.length / ON_A_SHEET);
    const most = Math.ceil(records.length / sheets);
    const parts = Array.from({ length: sheets }, (_, sheet) => records.slice(sheet * most, (sheet + 1) * most));
    const printed = parts.map(part => tableOf(part, "on-paper"));
    frame.replaceChildren(tableOf(records, "comparison__table--wide on-screen"), ...printed);
  } else {
    frame.replaceChildren(tableOf(records, ""));
  }
  frame.hidden = !records.length;
  first("[data-print]", place).hidden = !records.length;
}

function notice(said) {
  const shown = first(".notice", place);
  shown.hidden = !said.length;
  shown.replaceChildren(...said.map(sentence => element("p", { textContent: sentence })));
  first("[role=status]", place).textContent = said.join(" ");
}

/** The records of those partnerships; what cannot be shown is said. */
async function recordsOf(ids, said) {
  if (!ids.length) return [];
  await read(index);
  const rows = new Map(known.rows.map(row => [row.id, row]));
  const found = ids.filter(id => rows.has(id));
  const unknown = ids.filter(id => !rows.has(id));
  const left = found.slice(MOST).map(id => rows.get(id).title);
  if (unknown.length) said.push(`${say("comparison-unknown")} ${unknown.join(", ")}`);
  if (left.length) said.push(`${say("comparison-left-out")} ${left.join(", ")}`);
  const answers = await Promise.allSettled(
    found.slice(0, MOST).map(async id => {
      const folder = `${rows.get(id).slug}/`;
      return { ...(await beside(`${folder}partnership.json`, index)), address: new URL(folder, index).href };
    })
  );
  const records = answers.flatMap(answer => (answer.status === "fulfilled" ? [answer.value] : []));
  if (records.length < answers.length) said.push(say("comparison-failed"));
  return records;
}

async function compare() {
  if (shown === location.search) return; // the address moved within the page
  const mine = location.search;
  shown = mine;
  carry();
  first("p", place).hidden = asked().length > 0;
  const said = [];
  const records = await recordsOf(asked(), said).catch(error => {
    console.error(error);
    said.push(say("comparison-failed"));
    return [];
  });
  if (mine !== location.search) return; // something else has been asked for since
  if (said.includes(say("comparison-failed"))) shown = undefined; // so that coming back tries again
  show(records);
  notice(said);
}

first("[data-print]", place).addEventListener("click", () => print());
first("h1").tabIndex = -1;
addEventListener("popstate", compare);
if (!location.search) history.replaceState({}, "", addressOf(chosen())); // whoever asks for nothing sees what they have chosen
compare();
