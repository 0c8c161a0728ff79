// A selection of partnerships as a file to take away: CSV or JSON.

/** What a file holds of a partnership, each value under the name of its label; a choice is its code and its name. */
const described = (row, known, index) => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  ...Object.fromEntries(
    known.filters
      .filter(({ key }) => !["start", "dated"].includes(key))
      .map(({ key }) => [key, row[key].map(number => known.choices[key][number])])
  ),
  status_date: row.standing[1],
  status_basis: [[row.standing[0], known.standings[row.standing[0]]]],
  since: row.since,
  until: row.until,
  partners: row.partners,
  places: row.where,
  page: new URL(`${row.slug}/`, index).href,
});

/** A cell as RFC 4180 writes it; what a spreadsheet would take for a formula is marked as text. */
export function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as CSV, a line of labels first. */
export function asCsv(rows, known, index) {
  const labels = { ...known.labels, ...Object.fromEntries(known.filters.map(({ key, label }) => [key, label])) };
  const inOne = value => (Array.isArray(value) ? value.map(each => (Array.isArray(each) ? each[1] : each)).join("; ") : value);
  const heads = Object.keys(described(known.rows[0], known, index)).map(name => labels[name]);
  const lines = [heads, ...rows.map(row => Object.values(described(row, known, index)).map(inOne))];
  return `\uFEFF${lines.map(line => `${line.map(cell).join(",")}\r\n`).join("")}`; // without the mark, Excel garbles accents
}

/** The rows as JSON, with the address that asked for them. */
export function asJson(rows, known, index, address, language) {
  const coded = value =>
    Array.isArray(value) ? value.map(each => (Array.isArray(each) ? { id: each[0], name: each[1] } : each)) : value;
  const coding = row =>
    Object.fromEntries(Object.entries(described(row, known, index)).map(([name, value]) => [name, coded(value)]));
  const { guide, licence } = known;
  return `${JSON.stringify({ guide, licence, language, address, partnerships: rows.map(coding) }, null, 1)}\n`;
}

const WRITERS = {
  csv: { write: asCsv, type: "text/csv;charset=utf-8" },
  json: { write: asJson, type: "application/json" },
};

/** Hand the reader a file of that kind, csv or json. */
export function download(kind, rows, known, index, language) {
  const { write, type } = WRITERS[kind];
  const file = URL.createObjectURL(new Blob([write(rows, known, index, location.href, language)], { type }));
  const link = document.createElement("a");
  Object.assign(link, { href: file, download: `${index.pathname.split("/").at(-2)}.${kind}` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}
