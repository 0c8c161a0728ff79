// A selection of partnerships as a file to take away: CSV or JSON.
import { element, language } from "./guide.js";
import { known } from "./table.js";

const index = new URL(".", location.href);

/** What a file holds of a partnership, each value under the name of its label; a choice is its code and its name. */
const described = row => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  ...Object.fromEntries(known.filters.filter(({ key }) => key !== "start").map(({ key }) => [key, row[key].map(number => known.choices[key][number])])),
  since: row.since,
  until: row.until,
  partners: row.partners,
  places: row.where,
  page: new URL(`${row.slug}/`, index).href,
});

/** A cell as RFC 4180 writes it; what a spreadsheet would take for a formula is marked as text. */
const cell = value => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function asCsv(rows) {
  const labels = { ...known.labels, ...Object.fromEntries(known.filters.map(({ key, label }) => [key, label])) };
  const written = value => (Array.isArray(value) ? value.map(each => (Array.isArray(each) ? each[1] : each)).join("; ") : value);
  const lines = [Object.keys(described(known.rows[0])).map(name => labels[name]), ...rows.map(row => Object.values(described(row)).map(written))];
  return `\uFEFF${lines.map(line => `${line.map(cell).join(",")}\r\n`).join("")}`; // without the mark, Excel garbles accents
}

function asJson(rows) {
  const coded = value => (Array.isArray(value) ? value.map(each => (Array.isArray(each) ? { id: each[0], name: each[1] } : each)) : value);
  const partnerships = rows.map(row => Object.fromEntries(Object.entries(described(row)).map(([name, value]) => [name, coded(value)])));
  return `${JSON.stringify({ guide: known.guide, licence: known.licence, language, address: location.href, partnerships }, null, 1)}\n`;
}

const WRITERS = { csv: [asCsv, "text/csv;charset=utf-8"], json: [asJson, "application/json"] };

/** Hand the reader a file of that kind, csv or json. */
export function download(kind, rows) {
  const [write, type] = WRITERS[kind];
  const file = URL.createObjectURL(new Blob([write(rows)], { type }));
  element("a", { href: file, download: `${index.pathname.split("/").at(-2)}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
