// What the build knows of the partnerships, fetched once it is asked for.
import { wordsOf } from "./narrowing.js";

const TABLE = "partnerships.json";
const fetched = new Map();

/** What a file beside the index of partnerships says; where it cannot be fetched or understood, the next question tries again. */
export function beside(name, index, understand = JSON.parse) {
  if (!fetched.has(name)) {
    const address = new URL(name, index);
    address.search = document.documentElement.dataset.publication ?? ""; // the data of this page's own publication
    const asked = fetch(address)
      .then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status} ${name}`))))
      .then(understand);
    asked.catch(() => fetched.delete(name));
    fetched.set(name, asked);
  }
  return fetched.get(name);
}

/** Fetch the table ahead of the question that will need it. */
export const prefetch = index => beside(TABLE, index).catch(() => {});

/** The table with its rows as objects, the name of each place in them. */
export function understood(table) {
  const rows = table.rows.map((values, number) => {
    const row = Object.fromEntries(table.columns.map((name, place) => [name, values[place]]));
    const where = [...row.places.map(place => table.places[place][1]), ...row.areas.map(area => table.areas[area])];
    const partners = row.partners.map(partner => table.partners[partner]);
    return { ...row, number, where, partners, codes: table.filters.map(({ key }) => row[key]) };
  });
  return { ...table, rows, choices: Object.fromEntries(table.filters.map(({ key, choices }) => [key, choices])) };
}

export let known; // the table, once it is read
export async function read(index) {
  const table = await beside(TABLE, index);
  known ??= understood(table);
}

/** The names of what a partnership answers in a filter. */
export const names = (row, key) => row[key].map(number => known.choices[key][number][1]);

export let texts; // the words of each partnership, once its summary is read too
export async function readTexts(index) {
  const summaries = await beside("summaries.json", index);
  if (texts) return;
  texts = known.rows.map(row => {
    row.summary = summaries[row.number];
    return ` ${wordsOf([row.title, row.summary, row.keywords, ...row.partners, ...row.where].join(" ")).join(" ")}`;
  });
}
